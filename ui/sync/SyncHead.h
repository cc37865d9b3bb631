#pragma once

#include "core/sync/SyncNews.h"
#include "ui/widgets/ToneLabel.h"

#include <QTimeZone>

class QFormLayout;

namespace permanence {

/// How it stands with the hub: in words and a shape, since when, what waits, and what the hub is.
class SyncHead : public Card
{
    Q_OBJECT

public:
    explicit SyncHead(QWidget *parent = nullptr);

    void show(const SyncNews &news, Instant now, const QTimeZone &zone);

private:
    void setFact(int row, const QString &label, const QString &text, ColourRole role = ColourRole::Text);

    ShapeLabel *m_shape;
    QLabel *m_state;
    ErrorLine *m_trouble;
    ToneLabel *m_why; ///< that the hub is away is nobody's fault
    class QGridLayout *m_grid;
    struct Row {
        ToneLabel *label;
        ToneLabel *text;
    };
    std::vector<Row> m_rows;
};

} // namespace permanence

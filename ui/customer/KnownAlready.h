#pragma once

#include "core/desk/DeskService.h"
#include "core/store/DuplicateQueries.h"
#include "ui/widgets/ToneLabel.h"

#include <QTimer>

class QLineEdit;

namespace permanence {

/// Says below a form who may be known already, a moment after the typing ended; nothing where nobody is.
class KnownAlready : public ToneLabel
{
    Q_OBJECT

public:
    using Question = std::function<std::vector<Duplicate>(Queries &)>;

    KnownAlready(DeskService &desk, QWidget *parent);

    /// `ask` gives the question for what stands in the lines now.
    void watch(const std::vector<QLineEdit *> &lines, const std::function<Question()> &ask);

private:
    void look();

    DeskService &m_desk;
    std::function<Question()> m_ask;
    QTimer m_pause;
    quint64 m_generation = 0;
};

} // namespace permanence

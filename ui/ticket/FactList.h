#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace permanence {

/// One thing to know: a shape with its colour, and the words that say the same.
struct Fact {
    QString icon; ///< for Theme::icon(); empty: none
    ColourRole role = ColourRole::Text;
    QString text;
    bool operator==(const Fact &) const = default;
};

/// Facts below each other. Takes no room while there are none.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(const QString &name, QWidget *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);
    [[nodiscard]] const std::vector<Fact> &facts() const { return m_facts; }
    /// All words, one line a fact.
    [[nodiscard]] QString text() const;

private:
    std::vector<Fact> m_facts;
    QVBoxLayout *m_rows;
};

} // namespace permanence

#pragma once

#include "core/store/TimelineQueries.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace permanence {

class ToneLabel;

/// What narrows a long history: groups of kinds, a person, a product, a period; and words to find in what is left, with
/// next and previous.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget *parent = nullptr);

    /// Who and what there is to choose from; what was chosen stays where it is still there.
    void setChoices(const std::vector<TimelinePerson> &people, const QStringList &products);
    /// In which zone the days of a period begin.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }
    [[nodiscard]] QString words() const;
    /// Puts everything back to "all".
    void clear();
    /// Where among the hits one stands, from 1; no hits: 0 of 0. Without words nothing is said.
    void setStanding(int hit, int hits);
    void focusFind();
    void retranslate();

signals:
    void filterChanged();
    void wordsChanged();
    void nextWanted();
    void previousWanted();

private:
    void layOut();
    void connectAll();
    void readFilter();
    void showFilter(bool shown);
    void fillPeople();

    QLineEdit *m_words;
    QPushButton *m_previous;
    QPushButton *m_next;
    ToneLabel *m_standing;
    QPushButton *m_narrow;
    QWidget *m_parts;
    std::vector<QCheckBox *> m_groups;
    QComboBox *m_person;
    QComboBox *m_product;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QPushButton *m_all;
    std::vector<TimelinePerson> m_people;
    TimelineFilter m_filter;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QTimer m_typing;
};

} // namespace permanence

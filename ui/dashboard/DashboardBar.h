#pragma once

#include "ui/dashboard/DeskFigures.h"
#include "ui/dashboard/Period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace permanence {

class FilterField;
class ToneLabel;

/// The period and what narrows the figures.
class DashboardBar : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardBar(DeskService &desk, QWidget *parent = nullptr);

    /// What the fields say; `now` is the clock's.
    [[nodiscard]] FigureFilter filter() const;
    [[nodiscard]] Days days() const;
    [[nodiscard]] Period period() const;
    void choose(Period period);
    void choose(const Days &days);
    /// A period that is called by its name goes on with the clock: after midnight this month may be the next one.
    void keepUp();
    void showOffers(const FilterOffers &offers);
    /// Shows everything again; false where everything is shown.
    bool widen();
    void retranslate();
    /// A quiet line below: what is partial, or that figures are being counted.
    void tell(const QString &sentence);
    [[nodiscard]] QString told() const;

    [[nodiscard]] QComboBox *periods() const { return m_period; }

signals:
    void changed();

private:
    void layOut();
    void takePeriod();
    void fill(QComboBox *box, const QString &all, const std::vector<FilterOffers::Offer> &offers);
    [[nodiscard]] std::vector<QComboBox *> choices() const;

    DeskService &m_desk;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QComboBox *m_team;
    QComboBox *m_agent;
    QComboBox *m_severity;
    QComboBox *m_contract;
    FilterField *m_customer;
    FilterField *m_product;
    QComboBox *m_zone;
    QPushButton *m_widen;
    ToneLabel *m_told;
    FilterOffers m_offers;
};

} // namespace permanence

#pragma once

#include "ui/charts/ChartData.h"
#include "ui/dashboard/DeskFigures.h"
#include "ui/dashboard/Period.h"
#include "ui/shell/Page.h"

#include <QTimer>

#include <map>

class QScrollArea;

namespace permanence {

class ChartCard;
class DashboardBar;
class HeadlineCard;
class Navigator;

/// The desk's figures for who leads it: the period and the filters on top, four headlines, and below them the charts two
/// by two, each with its table. A mark opens its tickets; figures and charts are taken away as files. A lead sees the own
/// team, an agent the own work.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    DashboardPage(DeskService &desk, Navigator &navigator, QWidget *parent = nullptr);
    ~DashboardPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    /// Writes a chart (.png, .svg) or its figures (.csv, .xlsx).
    void exportTo(FigureId id, const QString &path);
    /// Writes the report of the month in which the period begins.
    void writeReport(const QString &path);

    [[nodiscard]] DashboardBar *bar() const { return m_bar; }
    [[nodiscard]] ChartCard *card(FigureId id) const;
    /// What is in view; nothing before it was read.
    [[nodiscard]] const std::optional<FigureSet> &figures() const { return m_figures; }

signals:
    /// What was asked for last is in view.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void makeActions();
    void connectAll();
    void askOffers();
    void ask();
    void show(const FigureSet &figures);
    void showFigures();
    void showHeadlines();
    /// What was read in the language in view, or titles alone until it is.
    void showInLanguage();
    void openMark(FigureId id, const ChartMark &mark);
    /// A pack has no tickets of its own: its customer's page tells what used it.
    void openCustomerOf(const QString &pack);
    void openTickets(const FigurePlace &place, const QString &words, const QString &definition);
    void chooseFile(FigureId id, const QString &suffix);
    void chooseReport();
    void step(int times);
    void ensureSeen(QWidget *focus);
    void tellFailure(const Error &error);
    void tellWritten(const QString &sentence);

    DeskService &m_desk;
    Navigator &m_navigator;
    DashboardBar *m_bar;
    QScrollArea *m_scroll;
    std::vector<HeadlineCard *> m_headlines;
    std::vector<std::pair<FigureId, ChartCard *>> m_cards;
    std::vector<std::pair<QAction *, Period>> m_periods;
    QAction *m_earlier = nullptr;
    QAction *m_later = nullptr;
    QAction *m_report = nullptr;
    QAction *m_widen = nullptr;
    /// Figures come with the words of a language.
    struct Read
    {
        FigureSet figures;
        std::optional<FigureSet> before;
    };
    std::optional<FigureSet> m_figures, m_before;
    std::map<QString, Read> m_read; ///< what was read for the same filter, by locale
    std::vector<AgentView> m_agents;
    quint64 m_generation = 0;
    bool m_isStale = true; ///< something happened while nobody looked
    QTimer m_renew;        ///< several changes in a row are read once
    QTimer m_slow;         ///< what takes longer says so
};

} // namespace permanence

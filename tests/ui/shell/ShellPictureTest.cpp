#include "tests/support/Screenshot.h"
#include "tests/support/ShellFixture.h"
#include "tests/support/SyntheticSource.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Page.h"
#include "ui/shell/StatusLine.h"
#include "ui/widgets/CountdownLabel.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/StatusBadge.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace permanence;

namespace {

std::vector<Column> ticketColumns()
{
    const auto words = [](const QString &text) { return [text] { return text; }; };
    const auto status = [](const TableRow &row, int role) -> QVariant {
        const auto kind = static_cast<StatusKind>(row.cells[0].toInt() % 3);
        if (role == Qt::DisplayRole)
            return statusWord(kind);
        if (role == Qt::DecorationRole)
            return Theme::icon(statusIcon(kind), statusColour(kind));
        return {};
    };
    const auto number = [](const TableRow &row, int role) -> QVariant {
        return role == Qt::DisplayRole ? u"2026-%1"_s.arg(row.cells[0].toInt(), 6, 10, QChar(u'0'))
                                       : QVariant();
    };
    const auto summary = [](const TableRow &row, int role) -> QVariant {
        static const QStringList texts{u"Export to the machine fails since the update"_s,
                                       u"Postprocessor writes wrong feed rates"_s, u"Licence is not found"_s,
                                       u"How can the template be changed for Zoé Çelik?"_s};
        return role == Qt::DisplayRole ? texts[row.cells[0].toInt() % texts.size()] : QVariant();
    };
    const auto due = [](const TableRow &row, int role) -> QVariant {
        return role == Qt::DisplayRole ? u"due in %1 min"_s.arg(row.cells[0].toInt() * 7 % 90) : QVariant();
    };
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    return {{u"number"_s, words(u"Number"_s), 13, left, u"number"_s, number, false},
            {u"status"_s, words(u"Status"_s), 14, left, u"status"_s, status, false},
            {u"summary"_s, words(u"Summary"_s), 30, left, u"summary"_s, summary, true},
            {u"why"_s, words(u"Why here"_s), 18, left, {}, due, false}};
}

class TicketsPage : public Page
{
public:
    TicketsPage()
        : Page(page::kMyTickets), source(std::make_shared<test::SyntheticSource>(5000)),
          model(source, ticketColumns())
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        view = new PagedTableView(this);
        view->setObjectName(u"tickets"_s);
        view->setAccessibleName(u"Tickets"_s);
        view->setPagedModel(&model);
        layout->addWidget(view);
        source->immediate = true;
        addCommand(u"resolve"_s, Qt::CTRL | Qt::Key_R, [] {})->setText(u"Resolve the ticket"_s);
    }
    QString title() const override { return u"My tickets"_s; }
    QString iconName() const override { return u"tickets"_s; }
    void activate(const QString &) override { view->setFocus(); }

    std::shared_ptr<test::SyntheticSource> source;
    PagedTableModel model;
    PagedTableView *view;
};

class CardPage : public Page
{
public:
    CardPage(const QString &id, const QString &title, const QString &icon)
        : Page(id), m_title(title), m_icon(icon)
    {
        auto *layout = new QVBoxLayout(this);
        const int gap = Theme::spacing(3, this);
        layout->setContentsMargins(gap, gap, gap, gap);
        layout->setSpacing(gap);
        auto *number = new SizedLabel(TypeSize::ReadAloud, this);
        number->setText(u"2026-000117"_s);
        layout->addWidget(number);
        for (const StatusKind kind : {StatusKind::Waiting, StatusKind::InProgress, StatusKind::Resolved}) {
            auto *badge = new StatusBadge(this);
            badge->setStatus(kind);
            layout->addWidget(badge);
        }
        for (const Duration left : {2 * kHour, 5 * kMinute, -kHour}) {
            auto *label = new CountdownLabel(clock, this);
            label->countTo(clock.now() + left);
            layout->addWidget(label);
        }
        for (const QString &whose : {u"Desk"_s, u"Customer"_s}) {
            auto *row = new QHBoxLayout;
            auto *label = new QLabel(whose, this);
            label->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
            row->addWidget(label);
            auto *bar = new DayBar(this);
            bar->setDay(whose, {{8 * 60, 12 * 60}, {13 * 60 + 30, whose == u"Desk"_s ? 1050 : 960}});
            bar->setWindow({6 * 60, 20 * 60});
            bar->setNow(642);
            row->addWidget(bar, 1);
            layout->addLayout(row);
        }
        layout->addStretch();
    }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_icon; }

    VirtualClock clock{Instant{1'000'000'000'000}};

private:
    QString m_title;
    QString m_icon;
};

/// Fills the window as a working day would.
struct ShownDesk : test::ShellFixture
{
    TicketsPage *tickets = new TicketsPage;

    ShownDesk()
    {
        window.addPage(new CardPage(page::kCall, u"Call"_s, u"call"_s));
        window.addPage(tickets);
        auto *queue = new CardPage(page::kQueue, u"Queue"_s, u"queue"_s);
        window.addPage(queue);
        window.addPage(new CardPage(page::kCallbacks, u"Callbacks"_s, u"callbacks"_s));
        window.addPage(new CardPage(page::kCustomers, u"Customers"_s, u"customers"_s));
        window.addPage(new CardPage(page::kDashboard, u"Dashboard"_s, u"dashboard"_s));
        window.addPage(new SettingsPage(settings));
        tickets->setCount(7);
        queue->setCount(12);
        queue->setRemark(u"nearest limit 00:18"_s);
        auto *bar = new QWidget(&window);
        auto *row = new QHBoxLayout(bar);
        auto *call = new QPushButton(Theme::icon(u"call"_s), u"New call"_s, bar);
        call->setObjectName(u"newCall"_s);
        row->addWidget(call);
        row->addStretch();
        window.setCallBar(bar);
        window.statusLine().setFacts(
            {u"Léa · agent"_s, u"desk open until 17:30"_s, u"in step with hub, 0 waiting"_s});
        window.notices().tell({NoticeSeverity::Warning,
                               u"Callback for Van Damme was due at 10:30."_s,
                               {{u"Open"_s, {}, true}, {u"Later"_s, {}, true}},
                               {},
                               true});
        window.notices().tell({NoticeSeverity::Information, u"Later"_s, {}, {}, true});
        window.resize(1180, 720);
        window.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        tickets->source->answerSpine();
        window.openLastPage(page::kMyTickets);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 30; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void picture(const QString &name)
    {
        window.grab();
        settle();
        test::screenshot(&window, name);
    }
};

} // namespace

/// Pictures of the shell as it is used, and that nothing in them is cut.
class ShellPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowIsDrawnInEachThemeAndTextSize_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("size");
        QTest::newRow("light") << u"light"_s << 1.0;
        QTest::newRow("dark") << u"dark"_s << 1.0;
        QTest::newRow("large") << u"light"_s << 1.5;
    }
    void theWindowIsDrawnInEachThemeAndTextSize()
    {
        QFETCH(QString, theme);
        QFETCH(double, size);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        ShownDesk desk;
        desk.settings.set(setting::kTheme, theme);
        desk.settings.set(setting::kTextSize, size);
        ShownDesk::settle();
        desk.picture(QString(u"shell-"_s % name));
        desk.window.commandPalette().open();
        test::typeText(u"t"_s);
        desk.picture(QString(u"palette-"_s % name));
        desk.window.commandPalette().close();
        desk.window.navigate({page::kCall, {}});
        desk.picture(QString(u"widgets-"_s % name));
        desk.window.navigate({page::kSettings, {}});
        desk.picture(QString(u"settings-"_s % name));
        // No word is cut: every label and button has the room it asks for.
        for (const QWidget *widget : desk.window.findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool counts =
                (label && !label->wordWrap()) || qobject_cast<const QAbstractButton *>(widget);
            if (counts && widget->isVisible())
                QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                         qPrintable(widget->objectName()));
        }
    }
};

PERMANENCE_TEST(ShellPictureTest)
#include "ShellPictureTest.moc"

#include "ui/policies/TrainingDialog.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace permanence {
namespace {

/// An empty text is no day.
Result<QDate> dayOf(const QString &text)
{
    if (text.isEmpty())
        return QDate();
    for (const QString &form : {u"yyyy-MM-dd"_s, u"dd/MM/yyyy"_s, u"d/M/yyyy"_s}) {
        if (const QDate day = QDate::fromString(text, form); day.isValid())
            return day;
    }
    return Error{ErrorCode::WrongDate, {text}, {}};
}

} // namespace

TrainingDialog::TrainingDialog(DeskService &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_list(new QTreeWidget(this)), m_agent(new QComboBox(this)),
      m_product(new QLineEdit(this)), m_until(new QLineEdit(this)), m_error(new ErrorLine(this)),
      m_add(new QPushButton(tr("Add training"), this)), m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"trainingDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who is trained on what"));
    layOut();
    connect(m_add, &QPushButton::clicked, this, &TrainingDialog::add);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_desk, &DeskService::changed, this, &TrainingDialog::ask);
    m_product->setFocus(Qt::OtherFocusReason);
    ask();
}

void TrainingDialog::layOut()
{
    const int gap = Theme::spacing(1, this);
    m_list->setObjectName(u"trainings"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Product"), tr("Agent"), tr("Counts until")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_agent->setObjectName(u"trainedAgent"_s);
    m_product->setObjectName(u"trainedProduct"_s);
    m_until->setObjectName(u"trainedUntil"_s);
    m_until->setPlaceholderText(tr("2026-12-31; empty: without end"));
    m_error->setObjectName(u"trainingError"_s);
    m_add->setObjectName(u"addTraining"_s);
    m_add->setDefault(true);
    m_close->setObjectName(u"closeTraining"_s);
    m_close->setAutoDefault(false);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(gap);
    const auto field = [&](const QString &label, QWidget *widget, int stretch) {
        auto *words = new QLabel(label, this);
        words->setBuddy(widget);
        widget->setAccessibleName(QString(label).remove(u'&'));
        auto *column = new QVBoxLayout;
        column->addWidget(words);
        column->addWidget(widget);
        fields->addLayout(column, stretch);
    };
    field(tr("A&gent"), m_agent, 2);
    field(tr("&Product"), m_product, 3);
    field(tr("&Until"), m_until, 2);
    fields->addWidget(m_add, 0, Qt::AlignBottom);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(m_list, 1);
    layout->addLayout(fields);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    resize(95 * fontMetrics().averageCharWidth(), 24 * fontMetrics().lineSpacing());
}

void TrainingDialog::ask()
{
    m_desk.query([](Queries &queries) { return Known{queries.agents(), queries.trainings()}; })
        .then(this, [this](const Result<Known> &known) {
            if (known)
                show(*known);
            else
                m_error->setText(known.error().text());
        });
}

void TrainingDialog::show(const Known &known)
{
    const QVariant chosen = m_agent->currentData();
    m_agent->clear();
    QHash<AgentId, QString> names;
    for (const AgentView &agent : known.agents) {
        m_agent->addItem(agent.name, agent.id.text());
        names[agent.id] = agent.name;
    }
    m_agent->setCurrentIndex(std::max(0, m_agent->findData(chosen)));
    const QDate today = m_desk.clock().now().in(QTimeZone(m_desk.desk().timezone.toUtf8())).date();
    m_list->clear();
    for (const TrainingView &training : known.trainings) {
        const QString until = !training.until.isValid() ? tr("without end")
                              : training.until < today  ? tr("✗ over since %1").arg(dayText(training.until))
                                                        : dayText(training.until);
        m_list->addTopLevelItem(new QTreeWidgetItem({training.product, names.value(training.agent), until}));
    }
    m_list->sortItems(0, Qt::AscendingOrder);
    if (known.trainings.empty())
        m_list->addTopLevelItem(new QTreeWidgetItem({tr("Nobody yet: add the first below."), {}, {}}));
}

void TrainingDialog::add()
{
    const Result<QDate> until = dayOf(m_until->text().trimmed());
    const auto agent = Uuid::fromText(m_agent->currentData().toString());
    if (!until || !agent) {
        m_error->setText(until ? QString() : until.error().text());
        m_until->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_error->setText({});
    const auto command = [id = AgentId(*agent), training = AgentTrained{m_product->text(), *until}](Desk &desk) {
        return desk.train(id, training);
    };
    m_desk.command(command).then(this, [this](const Result<void> &done) {
        m_product->setFocus(Qt::OtherFocusReason);
        if (!done) {
            Error told = done.error();
            if (told.place == u"product"_s)
                told.place = tr("Product");
            m_error->setText(told.text());
            return;
        }
        m_product->clear(); // the next product of the same agent
    });
}

} // namespace permanence

#include "ui/sync/ChangeDialog.h"

#include "core/base/Literals.h"
#include "core/sync/RejectedEvents.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace permanence {
namespace {

constexpr int kLongLine = 60; ///< letters, from which on a text gets several lines

const QString kNumber = u"number"_s;

bool isLongMember(const QString &key)
{
    return key == u"details"_s || key == u"text"_s || key == u"markdown"_s || key == u"progress"_s;
}

bool isListOfTexts(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isArray() && std::all_of(list.begin(), list.end(), [](const QJsonValue &one) {
        return one.isString() && !Uuid::fromText(one.toString());
    });
}

/// Of what kind the field of a member is; none: it stays as it is.
enum class Editor { None, Line, Text, Tick, List };

/// What is chosen from a list elsewhere: a code that is typed would be one that nobody knows.
bool isCode(const QString &key)
{
    static const QSet<QString> codes{u"channel"_s,  u"nature"_s,   u"severity"_s, u"category"_s, u"policy"_s,
                                     u"tier"_s,     u"kind"_s,     u"cause"_s,    u"outcome"_s,  u"what"_s,
                                     u"audience"_s, u"template"_s, u"role"_s,     u"service"_s,  u"fix_delivery"_s};
    return codes.contains(key);
}

Editor fieldOf(const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return Editor::Tick;
    if (isListOfTexts(value))
        return key == u"reasons"_s || key == u"proof"_s ? Editor::None : Editor::List;
    if (!value.isString() || Uuid::fromText(value.toString()) || isCode(key))
        return Editor::None;
    const QString text = value.toString();
    return isLongMember(key) || text.size() > kLongLine || text.contains(u'\n') ? Editor::Text : Editor::Line;
}

QJsonObject objectOf(const Concern &concern)
{
    return QJsonDocument::fromJson(concern.entry.data.toUtf8()).object();
}

QString joined(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &one : list)
        texts << one.toString();
    return texts.join(u", "_s);
}

QJsonArray split(const QString &text)
{
    QJsonArray list;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        list.append(one.trimmed());
    return list;
}

QString labelOf(const QString &key)
{
    QString word = memberWord(key);
    return word.isEmpty() ? key : QString(word.left(1).toUpper() % word.mid(1));
}

} // namespace

bool ChangeDialog::canChange(const Concern &concern)
{
    const QJsonObject body = objectOf(concern);
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (fieldOf(it.key(), it.value()) != Editor::None)
            return concern.isRefused();
    }
    return false;
}

ChangeDialog::ChangeDialog(DeskService &desk, const Concern &concern, const ConcernScene &scene, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_concern(concern), m_before(objectOf(concern)), m_form(new QFormLayout),
      m_error(new ErrorLine(this)), m_save(new QPushButton(tr("Change and send again"), this))
{
    setObjectName(u"changeRefused"_s);
    setWindowTitle(tr("Change what was refused"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = Theme::spacing(1, this);
    auto *what = new QLabel(whatWords(concern, scene), this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *why = new ToneLabel(ColourRole::MutedText, this);
    why->setText(wholeWords(concern, scene));
    why->setWordWrap(true);
    m_form->setHorizontalSpacing(2 * gap);
    m_form->setVerticalSpacing(gap);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_save->setObjectName(u"saveChange"_s);
    m_save->setDefault(true);
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelChange"_s);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addWidget(what);
    layout->addWidget(why);
    layout->addLayout(m_form);
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    addFields();
    connect(m_save, &QPushButton::clicked, this, &ChangeDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    new QShortcut(Qt::CTRL | Qt::Key_Return, this, this, &ChangeDialog::save);
}

void ChangeDialog::addFields()
{
    QStringList keys = m_before.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        return std::pair(a != kNumber, isLongMember(a)) < std::pair(b != kNumber, isLongMember(b));
    });
    QWidget *first = nullptr;
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue value = m_before.value(key);
        QWidget *field = nullptr;
        switch (fieldOf(key, value)) {
        case Editor::None:
            continue;
        case Editor::Tick: {
            auto *tick = new QCheckBox(labelOf(key), this);
            tick->setChecked(value.toBool());
            m_form->addRow(QString(), tick);
            field = tick;
            break;
        }
        case Editor::Text: {
            auto *text = new QPlainTextEdit(value.toString(), this);
            text->setTabChangesFocus(true);
            text->setMaximumHeight(fontMetrics().height() * 8);
            field = text;
            break;
        }
        case Editor::Line:
            if (key == kNumber) {
                addNumber(value.toString());
                first = findChild<QWidget *>(kNumber);
                continue;
            }
            field = new QLineEdit(value.toString(), this);
            break;
        case Editor::List:
            field = new QLineEdit(joined(value.toArray()), this);
            break;
        }
        field->setObjectName(key);
        field->setAccessibleName(labelOf(key));
        if (!value.isBool())
            m_form->addRow(labelOf(key), field);
        first = first ? first : field;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void ChangeDialog::addNumber(const QString &value)
{
    auto *line = new QLineEdit(value, this);
    line->setObjectName(kNumber);
    line->setAccessibleName(labelOf(kNumber));
    auto *another = new QPushButton(tr("Next free number"), this);
    another->setObjectName(u"nextNumber"_s);
    another->setAutoDefault(false);
    connect(another, &QPushButton::clicked, this, &ChangeDialog::offerNumber);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::spacing(1, this));
    row->addWidget(line, 1);
    row->addWidget(another);
    m_form->addRow(labelOf(kNumber), row);
}

void ChangeDialog::offerNumber()
{
    const int year = findChild<QLineEdit *>(kNumber)->text().section(u'-', 0, 0).toInt();
    m_desk.command([year](Desk &desk) {
        return desk.store().write<QString>([year](Store &store) -> Result<QString> {
            return store.newTicketNumber(year > 0 ? year : store.now().utc().date().year());
        });
    }).then(this, [this](const Result<QString> &number) {
        if (number)
            findChild<QLineEdit *>(kNumber)->setText(*number);
        else
            refuse(number.error());
    });
}

QJsonObject ChangeDialog::body() const
{
    QJsonObject now = m_before;
    for (auto it = m_before.begin(); it != m_before.end(); ++it) {
        const QWidget *field = findChild<QWidget *>(it.key());
        if (const auto *tick = qobject_cast<const QCheckBox *>(field))
            now[it.key()] = tick->isChecked();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
            now[it.key()] = text->toPlainText();
        else if (const auto *line = qobject_cast<const QLineEdit *>(field))
            now[it.key()] = it.value().isArray() ? QJsonValue(split(line->text())) : QJsonValue(line->text().trimmed());
    }
    return now;
}

void ChangeDialog::save()
{
    if (std::exchange(m_saving, true))
        return;
    m_error->setText({});
    const QByteArray json = QJsonDocument(body()).toJson(QJsonDocument::Compact);
    if (json.size() > kMostBodyBytes) {
        refuse({ErrorCode::TooLong, {QString::number(json.size()), QString::number(kMostBodyBytes)}, {}});
        return;
    }
    m_desk.command([id = m_concern.event, json](Desk &desk) { return changeRejected(desk.store(), id, json); })
        .then(this, [this](const Result<void> &done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            emit changed();
            accept();
        });
}

void ChangeDialog::refuse(const Error &error)
{
    m_saving = false;
    m_error->setText(error.text());
}

} // namespace permanence

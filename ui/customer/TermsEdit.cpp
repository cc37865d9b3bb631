#include "ui/customer/TermsEdit.h"

#include "core/base/Literals.h"
#include "core/model/Money.h"
#include "core/policy/PolicyReading.h"
#include "core/time/Iso8601.h"
#include "ui/customer/ContractWords.h"
#include "ui/customer/FormDialog.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace permanence {
namespace {

QString lengthIn(const QJsonValue &value)
{
    Errors errors;
    if (!value.isString())
        return {};
    const Duration length = readDuration(JsonReader(value, errors));
    return errors.empty() ? lengthWords(length) : value.toString();
}

QString factorIn(const QJsonValue &value)
{
    Errors errors;
    if (value.isUndefined() || value.isNull())
        return {};
    const int factor = readFactor(JsonReader(value, errors));
    return errors.empty() ? factorText(factor) : value.toVariant().toString();
}

ToneLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(ColourRole::MutedText, parent);
    label->setText(text);
    return label;
}

} // namespace

TermsEdit::TermsEdit(FormDialog *form) : QWidget(form), m_form(form)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QLineEdit *TermsEdit::addLine(const QString &place, const QString &label, const QString &value,
                              const QString &ofPolicy)
{
    auto *line = new QLineEdit(value, m_body);
    line->setObjectName(place);
    line->setAccessibleName(label);
    line->setPlaceholderText(ofPolicy);
    m_form->addField(place, label, line);
    return line;
}

void TermsEdit::show(const Policy *policy, const QJsonObject &targets, const QJsonObject &factors)
{
    m_targets.clear();
    m_factors.clear();
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    if (!policy)
        return;
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::spacing(2, this));
    addTargets(*policy, targets, grid);
    if (policy->sellsHours())
        addFactors(*policy, factors, grid);
    m_body->show();
}

void TermsEdit::addTargets(const Policy &policy, const QJsonObject &targets, QGridLayout *grid)
{
    grid->addWidget(heading(tr("Own targets, as 30 min or 4 h"), m_body), 0, 0);
    grid->addWidget(heading(tr("taken in charge within"), m_body), 0, 1);
    grid->addWidget(heading(tr("resolved within"), m_body), 0, 2);
    const auto ofPolicy = [](const std::optional<Target> &target) {
        return target ? tr("%1 by the policy").arg(lengthWords(target->length)) : tr("no target");
    };
    for (const Severity &severity : policy.severities) {
        const QString title = severity.title.in(QLocale().name());
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(title, m_body), row, 0);
        const QJsonObject own = targets[severity.id].toObject();
        int column = 1;
        for (const auto &[key, words, target] :
             {std::tuple(u"take_in_charge"_s, tr("%1, taken in charge within").arg(title), severity.takeInCharge),
              std::tuple(u"resolution"_s, tr("%1, resolved within").arg(title), severity.resolution)}) {
            const QString shown = lengthIn(own[key]);
            QLineEdit *line = addLine(QString(u"targets."_s % severity.id % u'.' % key), words, shown, ofPolicy(target));
            grid->addWidget(line, row, column++);
            m_targets.push_back({severity.id, key, line, shown, own[key]});
        }
    }
}

void TermsEdit::addFactors(const Policy &policy, const QJsonObject &factors, QGridLayout *grid)
{
    const int first = grid->rowCount();
    grid->addWidget(heading(tr("Own factors on hourly prices"), m_body), first, 0);
    for (qsizetype i = 0; i < factorKeys().size(); ++i) {
        const QString key = factorKeys()[i];
        const QString shown = factorIn(factors[key]);
        QLineEdit *line = addLine(u"factors."_s + key, tr("Factor, %1").arg(factorTitle(key)), shown,
                                  tr("%1 by the policy").arg(factorText(factorOf(policy.factors, key))));
        const int row = first + 1 + static_cast<int>(i);
        grid->addWidget(new QLabel(factorTitle(key), m_body), row, 0);
        grid->addWidget(line, row, 1);
        m_factors.push_back({{}, key, line, shown, factors[key]});
    }
}

Result<QJsonObject> TermsEdit::targets() const
{
    QJsonObject all;
    for (const Line &line : m_targets) {
        const QString text = line.edit->text().trimmed();
        if (text.isEmpty())
            continue;
        QJsonObject severity = all[line.severity].toObject();
        if (text == line.shown) {
            severity.insert(line.key, line.given);
        } else {
            const std::optional<Duration> length = parseLength(text);
            if (!length)
                return Error{ErrorCode::Expected, {tr("a length of time, as 30 min, 4 h or 1 h 30")},
                             line.edit->objectName()};
            severity.insert(line.key, formatDuration(*length));
        }
        all.insert(line.severity, severity);
    }
    return all;
}

QJsonObject TermsEdit::factors() const
{
    QJsonObject all;
    for (const Line &line : m_factors) {
        QString text = line.edit->text().trimmed();
        if (text.isEmpty())
            continue;
        all.insert(line.key, text == line.shown ? line.given : QJsonValue(text.replace(u',', u'.')));
    }
    return all;
}

} // namespace permanence

#include "ui/customer/PrepaidForms.h"

#include "core/policy/PolicyReading.h"
#include "core/store/Judgement.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/FormInput.h"
#include "ui/customer/PrepaidList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

namespace permanence {
namespace {

struct PrepaidFormsTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrepaidForms)
};

/// A pack that some policy sells, as the choice of a form carries it.
struct Offer
{
    QString policy, code;
};

/// The packs of the policy that judges the customer's calls first, then those of the others.
void addOffers(QComboBox *box, const DeskService &desk)
{
    const QString language = QLocale().name();
    QStringList policies = desk.policies().ids();
    if (policies.removeOne(desk.desk().policy))
        policies.prepend(desk.desk().policy);
    for (const QString &id : policies) {
        const Policy &policy = desk.policies().latest(id)->policy;
        for (const PackProduct &pack : policy.packs)
            box->addItem(PrepaidFormsTexts::tr("%1, %2 min (%3)", "code, minutes, policy")
                             .arg(pack.code)
                             .arg(pack.minutes)
                             .arg(policy.title.in(language)),
                         QVariant::fromValue(QStringList{id, pack.code}));
    }
}

Offer offerIn(const QComboBox *box)
{
    const QStringList chosen = box->currentData().toStringList();
    return {chosen.value(0), chosen.value(1)};
}

/// "9", "9h30", "09:30" as "09:30"; empty where it is no time of the day. 24:00 ends a day.
QString timeOf(const QString &written)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?:\\s*[h:]\\s*(\\d{2})?)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(written.trimmed());
    return match.hasMatch()
               ? u"%1:%2"_s.arg(match.captured(1).toInt(), 2, 10, QChar(u'0')).arg(match.captured(2).toInt(), 2, 10, QChar(u'0'))
               : QString();
}

/// "09:00-12:00, 14:00-18:00" as JSON; nothing where it cannot be read.
std::optional<QJsonArray> spansOf(const QString &written)
{
    static const QRegularExpression dash(u"\\s*[-–]\\s*"_s);
    static const QRegularExpression comma(u"[,;]"_s);
    QJsonArray spans;
    for (const QString &one : written.split(comma, Qt::SkipEmptyParts)) {
        if (one.trimmed().isEmpty())
            continue;
        const QStringList ends = one.trimmed().split(dash);
        if (ends.size() != 2 || timeOf(ends[0]).isEmpty() || timeOf(ends[1]).isEmpty())
            return std::nullopt;
        spans.append(QJsonArray{timeOf(ends[0]), timeOf(ends[1])});
    }
    return spans;
}

QString spansText(const QJsonArray &spans)
{
    QStringList texts;
    for (const QJsonValue span : spans)
        texts << QString(span[0].toString() % u'-' % span[1].toString());
    return texts.join(u", "_s);
}

Result<QStringList> daysOf(const QLineEdit *line)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QStringList days;
    for (const QString &one : line->text().split(between, Qt::SkipEmptyParts)) {
        const QDate day = parseFormDay(one);
        if (!day.isValid())
            return Error{ErrorCode::WrongDate, {one}, u"holidays"_s};
        days << day.toString(Qt::ISODate);
    }
    days.sort();
    days.removeDuplicates();
    return days;
}

const QStringList &weekdays()
{
    static const QStringList days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return days;
}

/// The hours in the seven lines. Errors: Expected at the day.
Result<QJsonObject> hoursIn(const std::vector<QLineEdit *> &lines)
{
    QJsonObject hours;
    for (qsizetype day = 0; day < weekdays().size(); ++day) {
        const auto spans = spansOf(lines[static_cast<size_t>(day)]->text());
        const QString place = u"hours."_s + weekdays()[day];
        if (!spans)
            return Error{ErrorCode::Expected, {PrepaidFormsTexts::tr("hours as 09:00-12:00, 14:00-18:00")}, place};
        if (!spans->isEmpty())
            hours.insert(weekdays()[day], *spans);
    }
    if (hours.isEmpty())
        return Error{ErrorCode::Expected, {PrepaidFormsTexts::tr("hours on one day at least")}, u"hours.mon"_s};
    return hours;
}

} // namespace

FormDialog *openLicenceForm(DeskService &desk, const CustomerId &customer, QWidget *parent)
{
    auto *form = new FormDialog(PrepaidFormsTexts::tr("New licence"), PrepaidFormsTexts::tr("Add licence"), parent);
    form->setObjectName(u"licenceForm"_s);
    auto *product = form->addLine(u"product"_s, PrepaidFormsTexts::tr("&Product"), {}, PrepaidFormsTexts::tr("as on the delivery note"));
    auto *kind = form->addChoice(u"kind"_s, PrepaidFormsTexts::tr("&Kind"));
    for (const LicenceKind one : {LicenceKind::FourYear, LicenceKind::OnDemand})
        kind->addItem(licenceKindWord(one), codeOf(one));
    auto *from =
        form->addLine(u"from"_s, PrepaidFormsTexts::tr("&First day"), deskToday(desk).toString(Qt::ISODate), dayHint());
    auto *until = form->addLine(u"until"_s, PrepaidFormsTexts::tr("&Last day"), {}, dayHint());
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Result<QDate> first = dayIn(from, u"from"_s);
        const Result<QDate> last = dayIn(until, u"until"_s);
        if (!first || !last)
            return refused(first ? last.error() : first.error());
        LicenceAdded added;
        added.product = product->text();
        added.kind = fromCode<LicenceKind>(kind->currentData().toString()).value_or(LicenceKind::FourYear);
        added.from = *first;
        added.until = *last;
        return desk.command([customer, added](Desk &one) -> Result<void> {
            PERMANENCE_CHECK(one.addLicence(customer, added));
            return {};
        });
    });
    form->open();
    return form;
}

FormDialog *openPackForm(DeskService &desk, const CustomerId &customer, const std::vector<Licence> &licences,
                         QWidget *parent)
{
    auto *form = new FormDialog(PrepaidFormsTexts::tr("New pack"), PrepaidFormsTexts::tr("Add pack"), parent);
    form->setObjectName(u"packForm"_s);
    auto *licence = form->addChoice(u"licence"_s, PrepaidFormsTexts::tr("&Licence"));
    const QDate today = deskToday(desk);
    for (const Licence &one : licences)
        licence->addItem(PrepaidFormsTexts::tr("%1, %2", "product, how the licence stands")
                             .arg(one.product, licenceStand(one, today).text),
                         one.id.text());
    if (const Licence *best = licenceAt(licences, {}, today))
        licence->setCurrentIndex(licence->findData(best->id.text()));
    if (licences.empty())
        licence->addItem(PrepaidFormsTexts::tr("none yet: add a licence first"), QString());
    auto *code = form->addChoice(u"code"_s, PrepaidFormsTexts::tr("&Pack"));
    addOffers(code, desk);
    auto *bought =
        form->addLine(u"bought"_s, PrepaidFormsTexts::tr("&Bought on"), today.toString(Qt::ISODate),
                      PrepaidFormsTexts::tr("2026-03-31 or 31/03/2026"));
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Result<QDate> day = dayIn(bought, u"bought"_s);
        if (!day)
            return refused(day.error());
        const auto id = Uuid::fromText(licence->currentData().toString());
        if (!id)
            return refused({ErrorCode::Expected, {PrepaidFormsTexts::tr("a licence that the pack goes with")}, u"licence"_s});
        PackBought pack;
        pack.licence = LicenceId(*id);
        pack.bought = *day;
        const Offer offer = offerIn(code);
        pack.code = offer.code;
        return desk.command([customer, pack, policy = offer.policy](Desk &one) -> Result<void> {
            PERMANENCE_CHECK(one.buyPack(customer, policy, pack));
            return {};
        });
    });
    form->open();
    return form;
}

FormDialog *openHoursForm(DeskService &desk, const CustomerView &customer, QWidget *parent)
{
    auto *form = new FormDialog(PrepaidFormsTexts::tr("Hours of %1").arg(customer.name), PrepaidFormsTexts::tr("Save"), parent);
    form->setObjectName(u"hoursForm"_s);
    auto *own = form->addTick(u"ownHours"_s, PrepaidFormsTexts::tr("&Own hours (else those of the desk, with its holidays)"),
                              !customer.hours.isEmpty());
    std::vector<QLineEdit *> lines;
    for (qsizetype day = 0; day < weekdays().size(); ++day) {
        const QString name = QLocale().dayName(static_cast<int>(day) + 1);
        lines.push_back(form->addLine(u"hours."_s + weekdays()[day], name,
                                      spansText(customer.hours[weekdays()[day]].toArray()),
                                      PrepaidFormsTexts::tr("closed; or as 09:00-12:00, 14:00-18:00")));
    }
    auto *holidays = form->addLine(u"holidays"_s, PrepaidFormsTexts::tr("&Days off"), customer.holidays.join(u", "_s),
                                   PrepaidFormsTexts::tr("2026-12-24, 31/12/2026"));
    const auto enable = [=](bool on) {
        for (QLineEdit *line : lines)
            line->setEnabled(on);
        holidays->setEnabled(on);
    };
    enable(own->isChecked());
    QObject::connect(own, &QCheckBox::toggled, form, enable);
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        CustomerEdited edit;
        if (!own->isChecked()) {
            edit.hours = QJsonObject();
            edit.holidays = QStringList();
        } else {
            const Result<QJsonObject> hours = hoursIn(lines);
            if (!hours)
                return refused(hours.error());
            const Result<QStringList> days = daysOf(holidays);
            if (!days)
                return refused(days.error());
            edit.hours = *hours;
            edit.holidays = *days;
        }
        return desk.command([id = customer.id, edit](Desk &one) { return one.editCustomer(id, edit); });
    });
    form->open();
    return form;
}

} // namespace permanence

#include "ui/customer/MergeForms.h"

#include "core/store/DuplicateQueries.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/FormInput.h"
#include "ui/customer/SideBySide.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScreen>

namespace permanence {
namespace {

struct MergeFormsTexts
{
    Q_DECLARE_TR_FUNCTIONS(MergeForms)
};

constexpr int kOffered = 8;

/// A customer beside what it brings.
struct Candidate {
    CustomerView customer;
    CustomerSize size;
    std::vector<ContactView> contacts; ///< the first of them
};

/// How many contacts are named.
constexpr int kNamed = 4;

Candidate candidate(Queries &queries, const CustomerView &customer)
{
    return {customer, MergeQueries(queries).sizeOf(customer.id), queries.contacts(customer.id, kNamed)};
}

QString languageName(const QString &code)
{
    return code.isEmpty() ? QString() : QLocale(code).nativeLanguageName();
}

QString contactNames(const Candidate &one)
{
    QStringList names;
    for (const ContactView &contact : one.contacts)
        names << contact.name;
    const qint64 more = one.size.contacts - names.size();
    return more > 0 ? MergeFormsTexts::tr("%1 and %n more", "contacts", static_cast<int>(more)).arg(names.join(u", "_s))
                    : names.join(u", "_s);
}

std::vector<SideBySide::Line> comparison(const Candidate &left, const Candidate &right)
{
    const auto hours = [](const CustomerView &customer) {
        return customer.hours.isEmpty() ? MergeFormsTexts::tr("the desk's") : MergeFormsTexts::tr("own");
    };
    const auto line = &SideBySide::line;
    const bool sameHours = left.customer.hours == right.customer.hours && left.customer.holidays == right.customer.holidays;
    return {line(MergeFormsTexts::tr("Name"), left.customer.name, right.customer.name),
            line(MergeFormsTexts::tr("Language"), languageName(left.customer.language), languageName(right.customer.language)),
            line(MergeFormsTexts::tr("Time zone"), left.customer.timezone, right.customer.timezone),
            {MergeFormsTexts::tr("Hours"), hours(left.customer), hours(right.customer), !sameHours},
            line(MergeFormsTexts::tr("Contacts"), contactNames(left), contactNames(right)),
            line(MergeFormsTexts::tr("Contracts"), QString::number(left.size.contracts), QString::number(right.size.contracts)),
            line(MergeFormsTexts::tr("Tickets"), QString::number(left.size.tickets), QString::number(right.size.tickets))};
}

std::vector<SideBySide::Line> comparison(const ContactView &left, const ContactView &right, const QString &region)
{
    const auto phones = [&](const ContactView &contact) {
        QStringList all;
        for (const QString &phone : contact.phones)
            all << phoneText(phone, region);
        return all.join(u", "_s);
    };
    const auto out = [](const ContactView &contact) { return contact.outOfHours ? MergeFormsTexts::tr("yes") : MergeFormsTexts::tr("no"); };
    const auto line = &SideBySide::line;
    return {line(MergeFormsTexts::tr("Name"), left.name, right.name),
            line(MergeFormsTexts::tr("Function"), left.function, right.function),
            line(MergeFormsTexts::tr("Phone numbers"), phones(left), phones(right)),
            line(MergeFormsTexts::tr("Mail"), left.email, right.email),
            line(MergeFormsTexts::tr("Language"), languageName(left.language), languageName(right.language)),
            line(MergeFormsTexts::tr("Out of hours"), out(left), out(right))};
}

QString sizeText(const CustomerSize &size)
{
    return QStringList{MergeFormsTexts::tr("%n contact(s)", nullptr, static_cast<int>(size.contacts)),
                       MergeFormsTexts::tr("%n contract(s)", nullptr, static_cast<int>(size.contracts)),
                       MergeFormsTexts::tr("%n ticket(s)", nullptr, static_cast<int>(size.tickets))}
        .join(u", "_s);
}

/// Who may be meant: of a like name where nothing was typed, else who is found by it.
std::vector<Candidate> candidates(Queries &queries, const CustomerView &into, const QString &typed)
{
    std::vector<CustomerId> ids;
    const auto add = [&](const CustomerId &id) {
        if (id.isValid() && id != into.id && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    if (typed.isEmpty()) {
        for (const Duplicate &one : DuplicateQueries(queries).customersLike(into.name, kOffered))
            add(one.customer);
    } else {
        for (const CallerMatch &match : queries.callers(typed, queries.desk().region, 10 * kOffered))
            add(match.customer);
    }
    std::vector<Candidate> found;
    for (const CustomerId &id : ids) {
        const auto customer = queries.customer(id);
        if (customer && static_cast<int>(found.size()) < kOffered)
            found.push_back(candidate(queries, *customer));
    }
    return found;
}

/// The list of who may be meant, and both side by side below it.
class CandidateList : public QWidget
{
public:
    CandidateList(DeskService &desk, const CustomerView &into, QWidget *parent)
        : QWidget(parent), m_desk(desk), m_into(into), m_list(new QListWidget(this)),
          m_comparison(new SideBySide(u"mergeSides"_s, this)), m_beside(new ToneLabel(ColourRole::MutedText, this))
    {
        m_list->setObjectName(u"mergeCandidates"_s);
        m_list->setAccessibleName(MergeFormsTexts::tr("Customers who may be the same"));
        m_list->setWordWrap(true);
        m_list->setResizeMode(QListView::Adjust);
        m_list->setMaximumHeight(6 * fontMetrics().lineSpacing());
        m_beside->setObjectName(u"mergeComparison"_s);
        m_beside->setWordWrap(true);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::spacing(1, this));
        layout->addWidget(m_list);
        layout->addWidget(m_comparison);
        layout->addWidget(m_beside);
        connect(m_list, &QListWidget::currentRowChanged, this, [this] { compare(); });
        look({});
    }

    void look(const QString &typed)
    {
        m_desk.query([into = m_into, typed](Queries &queries) {
            return std::pair(candidates(queries, into, typed), candidate(queries, into));
        }).then(this, [this, generation = ++m_generation](const Result<std::pair<std::vector<Candidate>, Candidate>> &found) {
            if (!found || generation != m_generation)
                return;
            m_candidates = found->first;
            m_own = found->second;
            m_list->clear();
            for (const Candidate &one : m_candidates)
                m_list->addItem(QString(one.customer.name % u" · "_s % sizeText(one.size)));
            m_list->setCurrentRow(m_candidates.empty() ? -1 : 0);
            compare();
        });
    }
    /// In the order of Tab.
    [[nodiscard]] std::vector<QWidget *> fields() const { return {m_list, m_comparison}; }
    [[nodiscard]] const Candidate *chosen() const
    {
        const int row = m_list->currentRow();
        return row >= 0 && row < static_cast<int>(m_candidates.size()) ? &m_candidates[static_cast<std::size_t>(row)]
                                                                       : nullptr;
    }

private:
    void compare()
    {
        const Candidate *one = chosen();
        m_comparison->compare(one ? one->customer.name : QString(), m_into.name,
                              one ? comparison(*one, m_own) : std::vector<SideBySide::Line>());
        m_beside->setText(one ? MergeFormsTexts::tr("%1 (%2) will be shown under %3 (%4), with its whole history. Nothing is lost, and "
                                          "it can be undone.")
                                    .arg(one->customer.name, sizeText(one->size), m_into.name, sizeText(m_own.size))
                              : MergeFormsTexts::tr("Nobody found: type a name, a phone number, a mail address or a ticket number."));
    }

    DeskService &m_desk;
    CustomerView m_into;
    QListWidget *m_list;
    SideBySide *m_comparison;
    ToneLabel *m_beside;
    std::vector<Candidate> m_candidates;
    Candidate m_own;
    quint64 m_generation = 0;
};

/// Two mail addresses have room beside each other, where the screen has it.
void widen(FormDialog *form)
{
    const int most = form->screen()->availableGeometry().width() * 9 / 10;
    form->setMinimumWidth(std::min(form->fontMetrics().averageCharWidth() * 134, most));
}

} // namespace

FormDialog *openMergeCustomerForm(DeskService &desk, const CustomerView &into, QWidget *parent,
                                  const std::function<void(const CustomerView &)> &merged)
{
    auto *form = new FormDialog(MergeFormsTexts::tr("Merge another customer into %1").arg(into.name), MergeFormsTexts::tr("Merge"), parent);
    form->setObjectName(u"mergeCustomerForm"_s);
    widen(form);
    auto *typed = form->addLine(u"other"_s, MergeFormsTexts::tr("&Other customer"), {},
                                MergeFormsTexts::tr("name, number, mail address or ticket"));
    auto *list = new CandidateList(desk, into, form);
    form->addPart(list);
    for (QWidget *field : list->fields())
        form->addField(field->objectName(), field->accessibleName(), field);
    QObject::connect(typed, &QLineEdit::textChanged, list, [list, typed] { list->look(typed->text().trimmed()); });
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Candidate *one = list->chosen();
        if (!one)
            return refused(Error{ErrorCode::Expected, {MergeFormsTexts::tr("a customer of the list")}, u"other"_s});
        return desk.command([from = one->customer.id, to = into.id](Desk &d) { return d.mergeCustomers(from, to); })
            .then(form, [merged, from = one->customer](const Result<void> &done) {
                if (done)
                    merged(from);
                return done;
            });
    });
    form->open();
    return form;
}

FormDialog *openMergeContactForm(DeskService &desk, const CustomerId &customer, const std::vector<ContactView> &contacts,
                                 QWidget *parent,
                                 const std::function<void(const ContactView &, const ContactView &)> &merged)
{
    auto *form = new FormDialog(MergeFormsTexts::tr("Two contacts are one person"), MergeFormsTexts::tr("Merge"), parent);
    form->setObjectName(u"mergeContactForm"_s);
    widen(form);
    auto *from = form->addChoice(u"from"_s, MergeFormsTexts::tr("&This contact"));
    auto *into = form->addChoice(u"into"_s, MergeFormsTexts::tr("&is shown as"));
    for (const ContactView &contact : contacts) {
        for (QComboBox *box : {from, into})
            box->addItem(contact.function.isEmpty() ? contact.name : QString(contact.name % u", "_s % contact.function));
    }
    from->setCurrentIndex(contacts.empty() ? -1 : static_cast<int>(contacts.size()) - 1);
    auto *sides = new SideBySide(u"mergeSides"_s, form);
    form->addPart(sides);
    form->addField(sides->objectName(), sides->accessibleName(), sides);
    const auto compare = [=, region = desk.desk().region] {
        const int left = from->currentIndex();
        const int right = into->currentIndex();
        if (left < 0 || right < 0)
            return;
        const ContactView &one = contacts[static_cast<std::size_t>(left)];
        const ContactView &other = contacts[static_cast<std::size_t>(right)];
        sides->compare(one.name, other.name, comparison(one, other, region));
    };
    for (QComboBox *box : {from, into})
        QObject::connect(box, &QComboBox::currentIndexChanged, sides, compare);
    compare();
    auto *told = new ToneLabel(ColourRole::MutedText, form);
    told->setWordWrap(true);
    told->setText(MergeFormsTexts::tr("The numbers and addresses of both find the person. It can be undone."));
    told->setMinimumHeight(told->heightForWidth(form->minimumWidth() - 6 * Theme::spacing(1, form)));
    form->addPart(told);
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        if (contacts.empty())
            return refused(Error{ErrorCode::NoSuchContact, {QString()}, u"from"_s});
        const ContactView one = contacts[static_cast<std::size_t>(from->currentIndex())];
        const ContactView other = contacts[static_cast<std::size_t>(into->currentIndex())];
        return desk.command([=](Desk &d) { return d.mergeContacts(customer, one.id, other.id); })
            .then(form, [merged, one, other](const Result<void> &done) {
                if (done)
                    merged(one, other);
                return done;
            });
    });
    form->open();
    return form;
}

FormDialog *openPartForm(DeskService &desk, const std::vector<MergedView> &merged, QWidget *parent)
{
    auto *form = new FormDialog(MergeFormsTexts::tr("Undo a merging"), MergeFormsTexts::tr("Part"), parent);
    form->setObjectName(u"partForm"_s);
    auto *who = form->addChoice(u"customer"_s, MergeFormsTexts::tr("&Customer"));
    const QTimeZone zone(desk.desk().timezone.toUtf8());
    for (const MergedView &one : merged)
        who->addItem(MergeFormsTexts::tr("%1, merged %2", "a customer; when").arg(one.name, momentText(one.at, desk.clock().now(), zone)));
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        if (who->currentIndex() < 0)
            return refused(Error{ErrorCode::NoSuchCustomer, {QString()}, u"customer"_s});
        const CustomerId id(merged[static_cast<std::size_t>(who->currentIndex())].id);
        return desk.command([id](Desk &d) { return d.partCustomer(id); });
    });
    form->open();
    return form;
}

} // namespace permanence

#include "ui/customer/PersonForms.h"

#include "core/exchange/PersonExport.h"
#include "ui/customer/Dossier.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/FormInput.h"
#include "ui/paper/PaperFile.h"
#include "ui/widgets/ToneLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardPaths>

namespace permanence {
namespace {

struct PersonFormsTexts
{
    Q_DECLARE_TR_FUNCTIONS(PersonForms)
};

/// A file of this name among the person's documents.
QString suggestedPath(QString name, const QString &suffix)
{
    static const QRegularExpression others(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(QString(name.replace(others, u"-"_s) % suffix));
}

void addContacts(QComboBox *box, const std::vector<ContactView> &contacts)
{
    for (const ContactView &contact : contacts)
        box->addItem(contact.function.isEmpty() ? contact.name : QString(contact.name % u", "_s % contact.function));
}

ToneLabel *addRemark(FormDialog *form, const QString &text)
{
    auto *remark = new ToneLabel(ColourRole::MutedText, form);
    remark->setWordWrap(true);
    remark->setText(text);
    // A form gives a part the height of its shortest line: all of these are to be read.
    remark->setMinimumHeight(remark->heightForWidth(form->minimumWidth() - 6 * Theme::spacing(1, form)));
    form->addPart(remark);
    return remark;
}

/// A path that was typed: nothing that is there is written over unseen. Errors: Expected.
Result<QString> freePath(const QLineEdit *line, const QStringList &suffixes)
{
    const QString path = line->text().trimmed();
    const bool fits = std::any_of(suffixes.begin(), suffixes.end(),
                                  [&](const QString &suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
    if (!fits)
        return Error{ErrorCode::Expected, {PersonFormsTexts::tr("a file name that ends in %1").arg(suffixes.join(u", "_s))}, u"file"_s};
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Expected, {PersonFormsTexts::tr("the name of a file that is not there yet")}, u"file"_s};
    return path;
}

/// Says where the file is once it is written.
auto telling(const std::function<void(const QString &)> &written, const QString &path)
{
    return [written, path](const Result<void> &done) {
        if (done)
            written(path);
        return done;
    };
}

} // namespace

FormDialog *openPersonExportForm(DeskService &desk, const std::vector<ContactView> &contacts, QWidget *parent,
                                 const std::function<void(const QString &)> &written)
{
    auto *form = new FormDialog(PersonFormsTexts::tr("Give out personal data"), PersonFormsTexts::tr("Write the file"), parent);
    form->setObjectName(u"personExportForm"_s);
    auto *who = form->addChoice(u"contact"_s, PersonFormsTexts::tr("&Contact"));
    addContacts(who, contacts);
    auto *file = form->addLine(u"file"_s, PersonFormsTexts::tr("&File (.json or .pdf)"),
                               suggestedPath(contacts.empty() ? QString() : contacts.front().name, u".pdf"_s));
    const auto suggest = [=](int index) {
        if (!file->isModified() && index >= 0)
            file->setText(suggestedPath(contacts[static_cast<std::size_t>(index)].name, u".pdf"_s));
    };
    QObject::connect(who, &QComboBox::currentIndexChanged, file, suggest);
    addRemark(form, PersonFormsTexts::tr("Holds everything about the person: records, calls, tickets, mails, and every other text that "
                              "names the person."));
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Result<QString> path = freePath(file, {u".json"_s, u".pdf"_s});
        if (!path || who->currentIndex() < 0)
            return refused(path ? Error{ErrorCode::NoSuchContact, {QString()}, u"contact"_s} : path.error());
        const ContactView contact = contacts[static_cast<std::size_t>(who->currentIndex())];
        return desk.query([id = contact.id](Queries &queries) { return exportPerson(queries, id); })
            .then(form, [path = *path, title = PersonFormsTexts::tr("Personal data of %1").arg(contact.name)](
                            const Result<QJsonObject> &held) -> Reply<Result<void>> {
                if (!held)
                    return refused(held.error());
                if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
                    return writePaper([=, held = *held] { return paperOf(personHtml(held, title), title); }, path);
                const Result<void> done = writeWhole(QJsonDocument(*held).toJson(), path);
                return done ? Reply<Result<void>>::of({}) : refused(done.error());
            })
            .then(form, telling(written, *path));
    });
    form->open();
    return form;
}

FormDialog *openEraseForm(DeskService &desk, const std::vector<ContactView> &contacts, QWidget *parent,
                          const std::function<void(int)> &erased)
{
    auto *form = new FormDialog(PersonFormsTexts::tr("Erase personal data"), PersonFormsTexts::tr("Erase for good"), parent);
    form->setObjectName(u"eraseForm"_s);
    auto *who = form->addChoice(u"contact"_s, PersonFormsTexts::tr("&Contact"));
    addContacts(who, contacts);
    auto *reason = form->addLine(u"reason"_s, PersonFormsTexts::tr("&Reason"), {}, PersonFormsTexts::tr("for instance: asked for it by letter"));
    addRemark(form, PersonFormsTexts::tr("Name, numbers, addresses and every text that names the person are replaced by \"[erased]\", "
                              "everywhere. Figures stay. Backups made before keep what they held: delete them too."));
    auto *understood = form->addTick(u"understood"_s, PersonFormsTexts::tr("I know that this &cannot be undone"), false);
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        if (who->currentIndex() < 0)
            return refused(Error{ErrorCode::NoSuchContact, {QString()}, u"contact"_s});
        if (reason->text().trimmed().isEmpty())
            return refused(Error{ErrorCode::ReasonRequired, {}, u"reason"_s});
        if (!understood->isChecked())
            return refused(Error{ErrorCode::Expected, {PersonFormsTexts::tr("your tick")}, u"understood"_s});
        const ContactId id = contacts[static_cast<std::size_t>(who->currentIndex())].id;
        return desk.command([id, why = reason->text()](Desk &d) { return d.erasePerson(id, why); })
            .then(form, [erased](const Result<int> &events) -> Result<void> {
                if (!events)
                    return events.error();
                erased(*events);
                return {};
            });
    });
    form->open();
    return form;
}

FormDialog *openDossierForm(DeskService &desk, const CustomerView &customer, QWidget *parent,
                            const std::function<void(const QString &)> &written)
{
    auto *form = new FormDialog(PersonFormsTexts::tr("Dossier of %1").arg(customer.name), PersonFormsTexts::tr("Write the file"), parent);
    form->setObjectName(u"dossierForm"_s);
    auto *from = form->addLine(u"from"_s, PersonFormsTexts::tr("&First day"), {}, dayHint());
    auto *until = form->addLine(u"until"_s, PersonFormsTexts::tr("&Last day"), {}, dayHint());
    auto *file = form->addLine(u"file"_s, PersonFormsTexts::tr("F&ile (.pdf)"), suggestedPath(customer.name, u".pdf"_s));
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Result<QDate> first = dayIn(from, u"from"_s);
        const Result<QDate> last = dayIn(until, u"until"_s);
        const Result<QString> path = freePath(file, {u".pdf"_s});
        if (!first || !last || !path)
            return refused(!first ? first.error() : !last ? last.error() : path.error());
        const QTimeZone zone(desk.desk().timezone.toUtf8());
        TimelineFilter period;
        period.from = beginOf(*first, zone);
        period.until = beginOf(last->isValid() ? last->addDays(1) : QDate(), zone);
        const QString days = !first->isValid() && !last->isValid()
                                 ? PersonFormsTexts::tr("whole history")
                                 : QString((first->isValid() ? first->toString(Qt::ISODate) : u"…"_s) % u" – "_s %
                                           (last->isValid() ? last->toString(Qt::ISODate) : u"…"_s));
        const QString title = QString(customer.name % u", "_s % days);
        return desk.query([id = customer.id, period](Queries &queries) { return readDossier(queries, id, period); })
            .then(form, [=, &desk, path = *path](const Result<DossierContent> &content) -> Reply<Result<void>> {
                if (!content)
                    return refused(content.error());
                return writePaper([=, content = *content, policies = desk.policies(), region = desk.desk().region] {
                    return paperOf(dossierHtml(content, policies, title, zone, region), title);
                }, path);
            })
            .then(form, telling(written, *path));
    });
    form->open();
    return form;
}

} // namespace permanence

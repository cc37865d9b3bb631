#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

#include <QCoreApplication>

namespace permanence {
namespace {

MailText readMail(const JsonReader &reader, MailTemplate kind)
{
    if (!isObjectOf(reader, {u"subject", u"body"}))
        return {};
    return {
        .mail = kind,
        .subject = readTemplateText(reader[u"subject"], mailPlaceholders()),
        .body = readTemplateText(reader[u"body"], mailPlaceholders()),
    };
}

/// The answer to a redirected contact is a mail, so its text must be there.
void checkAnswers(const JsonReader &mails, const Policy &policy)
{
    for (const ChannelRedirect &redirect : policy.redirects) {
        if (!policy.sends(redirect.answer))
            mails[codeOf(redirect.answer)].expected(
                QT_TRANSLATE_NOOP("Expectation", "the mail with which a redirected contact is answered"));
    }
}

} // namespace

void readMailSection(const JsonReader &root, Policy &policy)
{
    const JsonReader mails = root[u"mails"];
    if (mails.isGiven()) {
        for (const auto &[key, reader] : mails.members()) {
            if (const auto kind = fromCode<MailTemplate>(key))
                policy.mails.push_back(readMail(reader, *kind));
            else
                reader.fail(ErrorCode::UnknownKey, {key, allCodes<MailTemplate>().join(u", "_s)});
        }
    }
    if (!mails.isGiven() || mails.isObject())
        checkAnswers(mails, policy);
}

} // namespace permanence

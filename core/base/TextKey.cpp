#include "core/base/TextKey.h"

#include "core/base/Literals.h"

namespace permanence {

QString withoutCaseAndAccents(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c == u'œ')
            result += u"oe"_s;
        else if (c == u'æ')
            result += u"ae"_s;
        else if (c == u'ß')
            result += u"ss"_s;
        else if (!c.isMark())
            result += c;
    }
    return result;
}

QString nameKey(const QString &name)
{
    QString result;
    for (const QChar c : withoutCaseAndAccents(name)) {
        if (c == u'’' || c == u'‘' || c == u'`')
            result += u'\'';
        else if (c.category() == QChar::Punctuation_Dash)
            result += u'-';
        else if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            result += c;
    }
    return result;
}

} // namespace permanence

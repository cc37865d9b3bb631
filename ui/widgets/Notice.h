#pragma once

#include <QMetaType>
#include <QString>

#include <functional>
#include <vector>

namespace permanence {

enum class NoticeSeverity
{
    Information,
    Good,
    Warning,
    Problem
};

/// One thing to do about a notice; its text is a verb.
struct NoticeAction
{
    QString text;
    std::function<void()> run;
    bool closes = true; ///< the notice goes away when it was done
};

/// A fact told inline. Decisions belong into a dialog.
struct Notice
{
    NoticeSeverity severity = NoticeSeverity::Information;
    QString text;                      ///< one sentence, translated
    std::vector<NoticeAction> actions; ///< at most three
    QString key;                       ///< a later notice of the same key takes its place; may be empty
    bool closable = true;
    bool isDueNow = false; ///< goes before what is as bad and can wait
};

} // namespace permanence

Q_DECLARE_METATYPE(permanence::Notice)

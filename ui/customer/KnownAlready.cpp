#include "ui/customer/KnownAlready.h"

#include "ui/widgets/Words.h"

#include <QLineEdit>

namespace permanence {

KnownAlready::KnownAlready(DeskService &desk, QWidget *parent)
    : ToneLabel(ColourRole::Warning, parent), m_desk(desk)
{
    constexpr int kPause = 300; ///< milliseconds
    setObjectName(u"knownAlready"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &KnownAlready::look);
}

void KnownAlready::watch(const std::vector<QLineEdit *> &lines, const std::function<Question()> &ask)
{
    m_ask = ask;
    for (QLineEdit *line : lines)
        connect(line, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
}

void KnownAlready::look()
{
    m_desk.query(m_ask()).then(this, [this, generation = ++m_generation](const Result<std::vector<Duplicate>> &found) {
        if (!found || generation != m_generation)
            return;
        QStringList lines;
        for (const Duplicate &one : *found) {
            const QString who = one.contactName.isEmpty() ? one.customerName
                                                          : QString(one.contactName % u", "_s % one.customerName);
            const QString what = one.by == Likeness::Phone  ? phoneText(one.found, m_desk.desk().region)
                                 : one.by == Likeness::Mail ? one.found
                                                            : tr("like name");
            lines << tr("Perhaps known already: %1 (%2)", "who, why").arg(who, what);
        }
        setText(lines.join(u'\n'));
        setMinimumHeight(lines.isEmpty() ? 0 : heightForWidth(width())); // the form grows with it
    });
}

} // namespace permanence

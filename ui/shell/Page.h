#pragma once

#include "ui/shell/Place.h"
#include "ui/widgets/Notice.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QAction;

namespace permanence {

/// Where a page stands in the navigation: with the day's work, below the line, or reached from elsewhere
/// only.
enum class PageSection
{
    Work,
    Setup,
    Hidden
};

/// One page of the main window. It owns its model, its actions and its connections.
///
/// A page lives as long as the window, so what was typed stays when another page is shown. Its actions are
/// those added with addAction() or addCommand(): the command palette finds them by their text, and their
/// shortcuts work while the page is in view.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &id, PageSection section = PageSection::Work, QWidget *parent = nullptr);

    /// One of the ids in Place.h, which is also the objectName.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] PageSection section() const { return m_section; }

    /// One or two words for the navigation, translated; asked again after each change of language.
    [[nodiscard]] virtual QString title() const = 0;
    /// A name for Theme::icon().
    [[nodiscard]] virtual QString iconName() const = 0;

    /// The page comes into view with this argument of its Place (the same one again after back()). Put the
    /// focus where work starts.
    virtual void activate(const QString &argument);
    /// What activate() needs to come back here. The base keeps the last argument.
    [[nodiscard]] virtual QString argument() const { return m_argument; }
    /// Sets every text again; called after construction (when added to the window) and on LanguageChange.
    virtual void retranslate() {}
    /// Esc: the page may close what is open inside it first (a preview, a search) and say true. What was
    /// typed stays.
    virtual bool handleEscape() { return false; }
    /// Asked before the page is left for another place or closed; false only after noticeRaised() said why.
    [[nodiscard]] virtual bool mayLeave() { return true; }

    /// How many wait here; shown as a badge, 0 shows none.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    /// A short remark under the title in the navigation ("nearest limit 00:18"); empty shows none.
    void setRemark(const QString &remark);
    [[nodiscard]] const QString &remark() const { return m_remark; }

signals:
    /// Title, count or remark are new.
    void headingChanged();
    /// A fact for the inline bar.
    void noticeRaised(const permanence::Notice &notice);
    /// What a notice of this key said is over.
    void noticeOver(const QString &key);

protected:
    /// An action with its shortcut, added to this page; set its text in retranslate().
    QAction *addCommand(const QString &objectName, const QKeySequence &shortcut, std::function<void()> run);

    void changeEvent(QEvent *event) override;

private:
    QString m_id;
    PageSection m_section;
    QString m_argument;
    int m_count = 0;
    QString m_remark;
};

} // namespace permanence

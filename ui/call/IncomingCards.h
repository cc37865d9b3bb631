#pragma once

#include "ui/call/IncomingCard.h"

#include <QWidget>

#include <map>

class QAction;
class QLabel;

namespace permanence {

/// The cards of what rings now, under the call bar; hidden while there are none. F4 answers the first that can be.
class IncomingCards : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostShown = 3; ///< the others are counted

    explicit IncomingCards(QWidget *parent = nullptr);

    /// In the order in which they are shown; cards that were there stay as they are.
    void setCallers(const std::vector<IncomingCaller> &callers, bool busy, const QTimeZone &zone);

signals:
    void answerAsked(const QString &key);
    void copyAsked(const QString &key);
    void customerAsked(const QString &key);
    void closeAsked(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] IncomingCard *cardOf(const QString &key);
    void retranslate();

    std::map<QString, IncomingCard *> m_cards;
    QLabel *m_more;
    QAction *m_answer;
    QString m_first; ///< what F4 answers
    int m_hidden = 0;
};

} // namespace permanence

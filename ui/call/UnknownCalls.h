#pragma once

#include "ui/call/CallSession.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace permanence {

class CallerField;
class EmptyState;

/// What the call page shows between two calls: what to do first, and the calls of unknown callers, each of which can
/// be tied to a customer.
class UnknownCalls : public QWidget
{
    Q_OBJECT

public:
    explicit UnknownCalls(CallSession &session, QWidget *parent = nullptr);

    /// Reads the list again; it keeps the one in view until the answer is here.
    void reload();
    void retranslate();
    void focusFirst();

signals:
    void tied(const QString &customerName);
    void failed(const permanence::Error &error);

private:
    void show(const std::vector<CallView> &calls);
    void tie(const CallerMatch &match);
    void showTarget();
    [[nodiscard]] const CallView *current() const;

    CallSession &m_session;
    EmptyState *m_empty;
    QWidget *m_box;
    QLabel *m_title;
    QListWidget *m_list;
    QLabel *m_findLabel;
    CallerField *m_find;
    std::vector<CallView> m_calls;
};

} // namespace permanence

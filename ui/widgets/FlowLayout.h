#pragma once

#include <QLayout>

#include <vector>

namespace permanence {

/// Widgets side by side, going on in the next row where the width is used up. Hidden ones take no room.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// `gap` in pixels, between widgets and between rows.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;

    std::vector<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace permanence

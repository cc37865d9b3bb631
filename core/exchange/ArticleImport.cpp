#include "core/exchange/ArticleImport.h"

#include "core/base/TextKey.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace permanence {
namespace {

QString keyOf(const QString &title, const QString &product, const QString &version, const QString &language)
{
    return QStringList{nameKey(title), nameKey(product), nameKey(version), language}.join(u'\n');
}

QString keyOf(const ArticleWritten &words)
{
    return keyOf(words.title, words.product, words.version, words.language);
}

ArticleFilePlan readFile(const QString &path, const QString &name, const QString &language)
{
    ArticleFilePlan plan;
    plan.file = name;
    QFile file(path);
    if (file.size() > kLargestArticle) {
        const auto megabytes = [](qint64 bytes) { return QString::number((bytes + 1024 * 1024 - 1) / (1024 * 1024)); };
        plan.faults.push_back({1, {ErrorCode::FileTooLarge, {megabytes(file.size()), megabytes(kLargestArticle)}, {}}});
        return plan;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        plan.faults.push_back({1, {ErrorCode::FileNotReadable, {path, file.errorString()}, {}}});
        return plan;
    }
    ArticleFile read = readArticleFile(file.readAll(), language);
    plan.words = std::move(read.words);
    plan.faults = std::move(read.faults);
    return plan;
}

bool readsAs(const ArticleView &known, const ArticleWritten &words)
{
    return known.kind == words.kind && known.audience == words.audience && known.title == words.title &&
           known.body == words.body && known.product == words.product && known.version == words.version &&
           known.language == words.language;
}

} // namespace

int ArticlePlan::count(ArticleVerdict verdict) const
{
    return static_cast<int>(std::count_if(files.begin(), files.end(),
                                          [&](const ArticleFilePlan &file) { return file.verdict == verdict; }));
}

Result<std::vector<ArticleFilePlan>> readArticleFolder(const QString &folder, const QString &language)
{
    const QFileInfo given(folder);
    // Names are told as they stand in the folder, wherever the program runs.
    const QDir root(given.isFile() ? given.absolutePath() : given.absoluteFilePath());
    if (folder.isEmpty() || !root.exists())
        return Error{ErrorCode::NoSuchFile, {folder}, {}};
    if (!root.isReadable())
        return Error{ErrorCode::FileNotReadable, {folder, QString()}, {}};
    QStringList names;
    if (given.isFile())
        names << given.fileName();
    QDirIterator walk(root.path(), {u"*.md"_s, u"*.markdown"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (!given.isFile() && walk.hasNext()) {
        names << root.relativeFilePath(walk.next());
        if (names.size() > kMostArticleFiles)
            return Error{ErrorCode::TooLong, {QString::number(names.size()), QString::number(kMostArticleFiles)}, folder};
    }
    names.sort();
    std::vector<ArticleFilePlan> files;
    for (const QString &name : names)
        files.push_back(readFile(root.filePath(name), name, language));
    return files;
}

ArticlePlan planArticles(std::vector<ArticleFilePlan> files, const std::vector<ArticleView> &known)
{
    QHash<QString, const ArticleView *> byKey;
    for (const ArticleView &one : known) {
        const ArticleView *&kept = byKey[keyOf(one.title, one.product, one.version, one.language)];
        if (!kept || kept->withdrawn)
            kept = &one;
    }
    QHash<QString, QString> seen; // key → file
    for (ArticleFilePlan &file : files) {
        if (!file.faults.empty())
            continue;
        const QString key = keyOf(file.words);
        if (const auto twice = seen.constFind(key); twice != seen.constEnd()) {
            file.faults.push_back({1, {ErrorCode::Duplicate, {file.words.title}, *twice}});
            continue;
        }
        seen.insert(key, file.file);
        const ArticleView *one = byKey.value(key);
        file.article = one ? one->id : ArticleId{};
        file.verdict = !one                          ? ArticleVerdict::Added
                       : one->withdrawn              ? ArticleVerdict::Withdrawn
                       : readsAs(*one, file.words) ? ArticleVerdict::Unchanged
                                                     : ArticleVerdict::Changed;
    }
    return {std::move(files)};
}

Result<ArticlePlan> prepareArticles(Queries &queries, const QString &folder)
{
    const QString region = queries.desk().region;
    const QString language = region == u"GB" ? u"en"_s : region == u"DE" ? u"de"_s : u"fr"_s;
    PERMANENCE_TRY(files, readArticleFolder(folder, language));
    return planArticles(std::move(files), KnowledgeQueries(queries).allArticles());
}

Result<int> applyArticles(Desk &desk, const ArticlePlan &plan)
{
    if (plan.count(ArticleVerdict::Added) + plan.count(ArticleVerdict::Changed) == 0)
        return 0;
    return desk.store().write<int>([&](Store &) -> Result<int> {
        int written = 0;
        for (const ArticleFilePlan &file : plan.files) {
            if (file.verdict != ArticleVerdict::Added && file.verdict != ArticleVerdict::Changed)
                continue;
            PERMANENCE_CHECK(desk.writeArticle(file.article, file.words));
            ++written;
        }
        return written;
    });
}

} // namespace permanence

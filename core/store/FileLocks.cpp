#include "core/store/FileLocks.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <map>
#include <mutex>

namespace permanence {
namespace {

#ifdef F_OFD_SETLK

using Open = int (*)(const char *, int, int);
using Close = int (*)(int);
using Control = int (*)(int, int, ...);

/// SQLite counts within the process who holds what, and sees to one lock for all. So all descriptors of one file lock through
/// one more that is open as long as any of them is.
class OpenFiles
{
public:
    void opened(int descriptor)
    {
        struct stat about{};
        if (descriptor < 0 || fstat(descriptor, &about) != 0)
            return;
        const std::lock_guard lock(m_mutex);
        const Id id{about.st_dev, about.st_ino};
        m_ids[descriptor] = id;
        ++m_files[id].users;
    }

    void closed(int descriptor)
    {
        const std::lock_guard lock(m_mutex);
        const auto id = m_ids.find(descriptor);
        if (id == m_ids.end())
            return;
        const auto file = m_files.find(id->second);
        m_ids.erase(id);
        if (--file->second.users > 0)
            return;
        if (file->second.locker >= 0)
            ::close(file->second.locker);
        m_files.erase(file);
    }

    /// Through which to lock; -1: as SQLite would.
    int lockerOf(int descriptor)
    {
        const std::lock_guard lock(m_mutex);
        const auto id = m_ids.find(descriptor);
        if (id == m_ids.end())
            return -1;
        File &file = m_files[id->second];
        if (!file.isAsked) { // once, for locks of both kinds would be in each other's way
            file.isAsked = true;
            file.locker = openAgain(descriptor);
        }
        return file.locker;
    }

private:
    using Id = std::pair<dev_t, ino_t>;
    struct File {
        int users = 0;
        bool isAsked = false;
        int locker = -1;
    };

    /// Whatever its name is by now; to write where one may, as exclusive locks need that.
    static int openAgain(int descriptor)
    {
        char name[40];
        std::snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
        const int again = ::open(name, O_RDWR | O_CLOEXEC);
        return again >= 0 ? again : ::open(name, O_RDONLY | O_CLOEXEC);
    }

    std::mutex m_mutex;
    std::map<int, Id> m_ids;
    std::map<Id, File> m_files;
};

Open systemOpen = nullptr;
Close systemClose = nullptr;
Control systemControl = nullptr;

OpenFiles &openFiles()
{
    static auto *const files = new OpenFiles; // as long as anything may still be closed
    return *files;
}

int openFile(const char *path, int flags, int mode)
{
    const int descriptor = systemOpen(path, flags, mode);
    openFiles().opened(descriptor);
    return descriptor;
}

int closeFile(int descriptor)
{
    openFiles().closed(descriptor);
    return systemClose(descriptor);
}

int controlFile(int descriptor, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void *const argument = va_arg(rest, void *);
    va_end(rest);
    const int locker = command == F_SETLK || command == F_GETLK ? openFiles().lockerOf(descriptor) : -1;
    if (locker < 0)
        return systemControl(descriptor, command, argument);
    auto *const lock = static_cast<struct flock *>(argument);
    lock->l_pid = 0;
    return systemControl(locker, command == F_SETLK ? F_OFD_SETLK : F_OFD_GETLK, lock);
}

template <class Call>
void replace(sqlite3_vfs &files, const char *name, Call &system, Call ours)
{
    system = reinterpret_cast<Call>(files.xGetSystemCall(&files, name));
    files.xSetSystemCall(&files, name, reinterpret_cast<sqlite3_syscall_ptr>(ours));
}

#endif

} // namespace

void keepLocksWithOpenFiles()
{
#ifdef F_OFD_SETLK
    sqlite3_vfs *const files = sqlite3_vfs_find(nullptr);
    if (!files || files->iVersion < 3 || !files->xSetSystemCall)
        return;
    replace(*files, "open", systemOpen, openFile);
    replace(*files, "close", systemClose, closeFile);
    replace(*files, "fcntl", systemControl, controlFile);
#endif
}

} // namespace permanence

import Glibc

/// A program in a terminal of its own, which the benchmark looks at and types into.
final class PseudoTerminal {
    private let master: Int32
    /// The program's process.
    let process: pid_t
    private var hasEnded = false

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: The program's path and its arguments.
    ///   - columns: The terminal's width.
    ///   - rows: The terminal's height.
    /// - Throws: Where the system gives no terminal, or does not run the program.
    init(_ command: [String], columns: Int = 80, rows: Int = 24) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(
            ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw BenchmarkError("no pseudo-terminal") }
        self.master = master
        // Until the program has opened it itself.
        defer { close(slave) }
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(slave, F_SETFD, FD_CLOEXEC)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own, whose terminal the one is that it opens first (POSIX_SPAWN_SETSID).
        posix_spawnattr_setflags(&attributes, 0x80)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let variables: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
        environment.append(nil)
        defer { for variable in environment { free(variable) } }
        var child: pid_t = 0
        guard posix_spawn(&child, command[0], &actions, &attributes, &arguments, &environment) == 0 else {
            close(master)
            throw BenchmarkError("cannot run \(command[0])")
        }
        process = child
    }

    deinit {
        if !hasEnded { kill(process, SIGKILL) }
        close(master)
        var status: Int32 = 0
        if !hasEnded { while waitpid(process, &status, 0) < 0 && errno == EINTR {} }
    }

    /// Sends bytes, reading what comes meanwhile, so that neither side waits for the other for ever.
    func type(_ bytes: some Sequence<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            if written > 0 { rest.removeFirst(written) } else if errno != EAGAIN && errno != EINTR { return }
            if !rest.isEmpty { _ = read(milliseconds: 1) }
        }
    }

    /// Gives the terminal another size.
    func resize(columns: Int, rows: Int) {
        var size = winsize(
            ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Reads what comes within a time.
    ///
    /// - Returns: How many bytes; `nil` at the end.
    func read(milliseconds: Int) -> Int? {
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, Int32(clamping: milliseconds)) > 0 else { return 0 }
        let length = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) {
            Glibc.read(master, $0.baseAddress, $0.count)
        }
        if length > 0 { return length }
        return length < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : nil
    }

    /// Reads until nothing has come for a while.
    ///
    /// - Parameters:
    ///   - quiet: For how long nothing must have come, in milliseconds.
    ///   - patience: How long to wait for the first byte, in milliseconds.
    /// - Returns: When the last byte came; `nil` where none did.
    func lastByte(quiet: Int, patience: Int) -> ContinuousClock.Instant? {
        var last: ContinuousClock.Instant?
        while true {
            guard let count = read(milliseconds: last == nil ? patience : quiet) else { return last }
            if count == 0 { return last }
            last = .now
        }
    }

    /// The memory that the process holds, in bytes.
    var residentBytes: Int {
        let fields = report("statm").split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }

    /// Waits until the program has nothing to do, reading what it writes.
    ///
    /// - Parameter seconds: For how long at most.
    func waitForRest(seconds: Int) {
        var last = -1
        for _ in 0..<seconds * 2 {
            let ticks = processorTicks
            if ticks == last { return }
            last = ticks
            _ = lastByte(quiet: 500, patience: 500)
        }
    }

    /// For how long the processors have worked for the process, in the system's ticks.
    private var processorTicks: Int {
        // The name may have blanks in it; behind it the eleventh and twelfth fields count (proc(5)).
        let fields = report("stat").split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    }

    /// What the system says of the process in one of its files under /proc; empty where it is gone.
    private func report(_ name: String) -> String {
        let file = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer in
            let length = Glibc.read(file, buffer.baseAddress, 1024)
            return String(decoding: UnsafeRawBufferPointer(buffer).prefix(max(0, length)), as: UTF8.self)
        }
    }

    /// Whether the program is still at work.
    var isRunning: Bool {
        if hasEnded { return false }
        var status: Int32 = 0
        if waitpid(process, &status, WNOHANG) == process { hasEnded = true }
        return !hasEnded
    }

    /// Ends the program as an operator would, and waits for it.
    ///
    /// - Returns: Its exit code; `nil` where a signal ended it.
    func terminate() -> Int32? {
        kill(process, SIGTERM)
        return wait()
    }

    /// Waits for the program's end, reading what it writes.
    ///
    /// - Returns: Its exit code; `nil` where a signal ended it.
    func wait() -> Int32? {
        var status: Int32 = 0
        while true {
            _ = read(milliseconds: 1)
            let result = waitpid(process, &status, WNOHANG)
            if result == process { break }
            if result < 0, errno != EINTR { return nil }
        }
        hasEnded = true
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}

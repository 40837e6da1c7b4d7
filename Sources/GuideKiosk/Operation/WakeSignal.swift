import CKiosk
import Glibc

/// Wakes a thread that waits in `poll`, from any other.
final class WakeSignal: Sendable {
    /// A file descriptor that can be read once it was woken.
    let descriptor: Int32

    /// A signal that nobody has given yet.
    ///
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init() throws(KioskError) {
        descriptor = ckiosk_wake_open()
        guard descriptor >= 0 else { throw .noSignals }
    }

    deinit { close(descriptor) }

    /// Wakes who waits, now or next.
    func wake() { ckiosk_wake(descriptor) }

    /// Forgets that it was woken.
    func clear() { ckiosk_wake_clear(descriptor) }
}

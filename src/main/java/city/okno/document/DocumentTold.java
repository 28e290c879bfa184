package city.okno.document;

import city.okno.notice.NoticeId;

/// Something became of what an applicant is told of a case; published in the transaction in which
/// it did, more than once for the same.
///
/// @param sender whose case it is
/// @param number of the case, unique with its sender
public record DocumentTold(String sender, String number, NoticeId notice, Result result) {

    public enum Result {
        /// A messenger or the operator of the telephone network took the message.
        TOLD,
        /// The applicant read it, or pressed a button under it.
        CONFIRMED,
        /// Nobody could be told: no way was left, or it was too late.
        NOT_TOLD
    }

    @Override
    public String toString() {
        return "DocumentTold[" + result + "]";
    }
}

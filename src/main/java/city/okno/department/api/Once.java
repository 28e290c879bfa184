package city.okno.department.api;

import city.okno.department.form.Problem;
import city.okno.storage.KeyedHash;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The same Idempotency-Key with the same body is answered with what was answered before; with
/// another body it is refused. Only what was done is kept: whoever was refused may correct the
/// body.
@Component
class Once {

    static final String HEADER = "Idempotency-Key";

    private final ReplyRepository answers;
    private final TransactionTemplate writing;
    private final KeyedHash hash;
    private final InstantSource clock;

    Once(
            ReplyRepository answers,
            TransactionTemplate writing,
            KeyedHash hash,
            InstantSource clock) {
        this.answers = answers;
        this.writing = writing;
        this.hash = hash;
        this.clock = clock;
    }

    /// What is done once.
    interface Work {
        Reply done() throws Problem;
    }

    /// @param call its name, so that one Idempotency-Key serves one of them
    /// @param work has transactions of its own and changes nothing when it is done again, as it is
    ///   after a crash or when the same comes twice at a time
    ResponseEntity<String> answer(Posted posted, String call, Work work) throws Problem {
        var given = posted.idempotencyKey();
        if (given == null) {
            return work.done().entity(false);
        }
        var known = known(posted, call, given);
        if (known.isPresent()) {
            return known.get().entity(true);
        }
        var reply = work.done();
        writing.executeWithoutResult(_ -> answers.answer(posted.key().id(), given, reply));
        return reply.entity(false);
    }

    static Problem otherRequest() {
        return new Problem(HttpStatus.CONFLICT, HEADER, "This key was used for another request");
    }

    /// Takes the key for this request.
    ///
    /// @return empty when there is no answer yet
    private Optional<Reply> known(Posted posted, String call, String given) throws Problem {
        if (!given.matches("[\\x21-\\x7e]{1,100}")) {
            throw Problem.ofField(HEADER, "Expected 1 to 100 visible ASCII characters");
        }
        var mine = hash.of("department-request", call + "\n" + posted.body());
        var id = posted.key().id();
        writing.executeWithoutResult(_ -> answers.take(id, given, mine, clock.instant()));
        var known = answers.find(id, given);
        if (!known.requestHash().equals(mine)) {
            throw otherRequest();
        }
        return Optional.ofNullable(known.reply());
    }
}

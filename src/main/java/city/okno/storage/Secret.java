package city.okno.storage;

import city.okno.settings.OknoSettings;
import city.okno.settings.WrongSettingException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the secret and makes sure that it is the one this database knows: under another one nobody
/// who voted would be recognised.
@Component
class Secret {

    private static final String CHECK = "secret-check";

    private final OknoSettings settings;
    private final Database database;
    private final SecretRepository known;
    private final TransactionTemplate writing;

    Secret(
            OknoSettings settings,
            Database database,
            SecretRepository known,
            TransactionTemplate writing) {
        this.settings = settings;
        this.database = database;
        this.known = known;
        this.writing = writing;
    }

    KeyedHash hash(Path file) {
        var hash = new KeyedHash(find(file));
        if (!isKnown(hash.of(CHECK, CHECK))) {
            throw new WrongSettingException(
                    "okno.secret is not the secret that this database was started with.",
                    "Set okno.secret (or put data/okno.secret back) to what it was. Votes and codes are"
                            + " recognised only under it.");
        }
        return hash;
    }

    private String find(Path file) {
        if (settings.secret() != null) {
            return settings.secret();
        }
        return switch (database) {
            case H2 -> new SecretFile(file).readOrMake();
            case POSTGRESQL ->
                    throw new WrongSettingException(
                            "okno.secret is not set. On PostgreSQL all nodes must share one.",
                            "Set the environment variable OKNO_SECRET to at least 32 random characters,"
                                    + " for example the output of: openssl rand -hex 32");
        };
    }

    private boolean isKnown(String fingerprint) {
        return Boolean.TRUE.equals(
                writing.execute(
                        _ -> known.insert(fingerprint) || known.find().equals(fingerprint)));
    }
}

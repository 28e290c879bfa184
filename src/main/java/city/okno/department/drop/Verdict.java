package city.okno.department.drop;

/// What became of one line, for the report.
///
/// @param result `made`, `changed`, `unchanged`, `outdated` or `rejected`
/// @param field which is wrong; empty when none is, or no single one
/// @param detail what is wrong and what is expected; never what stands there
record Verdict(long line, String result, String field, String detail) {

    static Verdict rejected(long line, String field, String detail) {
        return new Verdict(line, "rejected", field, detail);
    }

    boolean taken() {
        return !result.equals("rejected");
    }
}

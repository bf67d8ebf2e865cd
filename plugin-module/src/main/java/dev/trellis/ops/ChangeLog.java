package dev.trellis.ops;

/** The two sets of migrations; each keeps its own record of what ran. */
public enum ChangeLog {
    /** Trellis' own tables; needed before the store starts. */
    TABLES("dev/trellis/migrations/trellis.xml", "TRELLIS_CHANGELOG"),
    /** Rows in the tables of Broadleaf's admin; waits until those tables have been made and filled. */
    ADMIN_ROWS("dev/trellis/migrations/trellis-admin.xml", "TRELLIS_ADMIN_CHANGELOG");

    private final String path;
    private final String table;

    ChangeLog(String path, String table) {
        this.path = path;
        this.table = table;
    }

    String path() {
        return path;
    }

    String table() {
        return table;
    }
}

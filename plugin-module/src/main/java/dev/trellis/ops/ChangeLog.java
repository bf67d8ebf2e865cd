package dev.trellis.ops;

/** The two sets of migrations. */
public enum ChangeLog {
    /** Trellis' own tables; needed before the store starts. */
    TABLES("dev/trellis/migrations/trellis.xml"),
    /** Rows in the tables of Broadleaf's admin; waits until those tables have been made and filled. */
    ADMIN_ROWS("dev/trellis/migrations/trellis-admin.xml");

    private final String path;

    ChangeLog(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}

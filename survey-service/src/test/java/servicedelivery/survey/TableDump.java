package servicedelivery.survey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** All rows of all tables of a database. */
final class TableDump {

    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

    private TableDump() {}

    /** As text; what is stored as bytes is added as the text that it may be. */
    static List<String> of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = new ArrayList<String>();
            for (var table : texts(connection, """
                    SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                    """)) {
                texts(connection, "SELECT row::text FROM %s AS row".formatted(table)).stream()
                        .map(TableDump::withBytesAsText)
                        .forEach(rows::add);
            }
            return rows;
        }
    }

    private static String withBytesAsText(String row) {
        var text = new StringBuilder(row);
        var bytes = BYTES.matcher(row);
        while (bytes.find()) {
            text.append(new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}

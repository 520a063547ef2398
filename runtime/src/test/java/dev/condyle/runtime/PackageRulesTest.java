package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the runtime know each other as the table in CONTRIBUTING.md says. */
class PackageRulesTest {

    // | 2 | `data` | what it holds | `internal.text`, `csv` |
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| (\\d+) \\| `?([\\w.()]+)`? \\| [^|]+ \\| ([^|]+) \\|$",
                    Pattern.MULTILINE);

    private record Row(int floor, Set<String> known) {}

    private static Map<String, Row> table() {
        Map<String, Row> table = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(SourceFiles.text(Path.of("..", "CONTRIBUTING.md")));
        while (rows.find()) {
            Set<String> known =
                    Arrays.stream(rows.group(3).split(","))
                            .map(name -> name.replace("`", "").strip())
                            .filter(name -> !name.equals("–"))
                            .collect(Collectors.toCollection(TreeSet::new));
            table.put(rows.group(2), new Row(Integer.parseInt(rows.group(1)), known));
        }
        return table;
    }

    /** The packages that each package imports, Javadoc included. */
    private static Map<String, Set<String>> imports() {
        SourceFiles sources = SourceFiles.of("runtime");
        Map<String, Set<String>> imports = new TreeMap<>();
        sources.paths()
                .forEach(
                        file ->
                                imports.computeIfAbsent(
                                        SourceFiles.shortName(sources.packageOf(file)),
                                        name -> new TreeSet<>()));
        for (Path file : sources.paths()) {
            String from = SourceFiles.shortName(sources.packageOf(file));
            for (String imported : SourceFiles.imports(file)) {
                if (imported.startsWith(SourceFiles.BASE + ".")) {
                    String to = packageOf(imported, imports.keySet());
                    if (!to.equals(from)) {
                        imports.get(from).add(to);
                    }
                }
            }
        }
        return imports;
    }

    private static String packageOf(String imported, Set<String> packages) {
        String name = imported;
        while (!name.equals(SourceFiles.BASE)) {
            name = name.substring(0, name.lastIndexOf('.'));
            if (packages.contains(SourceFiles.shortName(name))) {
                break;
            }
        }
        return SourceFiles.shortName(name);
    }

    @Test
    void everyPackageImportsExactlyThePackagesInItsRow() {
        Map<String, Set<String>> documented = new TreeMap<>();
        table().forEach((name, row) -> documented.put(name, row.known()));
        assertEquals(text(documented), text(imports()));
    }

    // A line a package: the difference is then easy to see.
    private static String text(Map<String, Set<String>> table) {
        return table.entrySet().stream()
                .map(row -> row.getKey() + " knows " + String.join(", ", row.getValue()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyPackageImportsOnlyLowerFloors() {
        Map<String, Row> table = table();
        assertTrue(table.size() > 20, "the table was found");
        List<String> wrong = new ArrayList<>();
        table.forEach(
                (name, row) ->
                        row.known().stream()
                                .filter(known -> table.get(known).floor() >= row.floor())
                                .forEach(known -> wrong.add(name + " knows " + known)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void simpleNamesAreUnique() {
        Map<String, List<String>> files =
                Stream.of("dsl", "processor", "runtime", "samples")
                        .flatMap(module -> SourceFiles.of(module).paths().stream())
                        .collect(
                                Collectors.groupingBy(
                                        SourceFiles::simpleName,
                                        TreeMap::new,
                                        Collectors.mapping(Path::toString, Collectors.toList())));
        files.values().removeIf(same -> same.size() == 1);
        assertEquals(Map.of(), files);
    }

    @Test
    void onlyInternalPackagesAreNotExported() {
        Set<String> exported =
                Pattern.compile("exports ([\\w.]+);")
                        .matcher(
                                SourceFiles.text(
                                        Path.of("src", "main", "java", "module-info.java")))
                        .results()
                        .map(it -> SourceFiles.shortName(it.group(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open = new TreeSet<>(imports().keySet());
        open.removeIf(name -> name.startsWith("internal."));
        assertEquals(open, exported);
    }
}

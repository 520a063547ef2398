package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each stage of the processor depends only on earlier stages. */
class ImportRulesTest {

    private static final Path ROOT = Path.of("src/main/java/dev/condyle/processor");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({
        "diagnostic, 'mirror|model|validate|layer|column|generate'",
        "mirror,     'model|validate|layer|column|generate'",
        "model,      'diagnostic|mirror|validate|layer|column|generate'",
        "layer,      'validate|column|generate'",
        "column,     'validate|layer|generate'",
        "validate,   'generate'",
        "generate,   'diagnostic|mirror|validate'",
    })
    void stageDependsOnlyOnEarlierStages(String stage, String unknown) throws IOException {
        assertNoImport(stage, "dev\\.condyle\\.processor\\.(" + unknown + ")\\..*");
    }

    @ParameterizedTest
    @CsvSource({
        // Only Reporter uses the Messager, and only the root package reads rounds and writes
        // files.
        "diagnostic, 'javax\\.annotation\\.processing\\.(?!Messager$).*'",
        "mirror,     'javax\\.annotation\\.processing\\..*'",
        "validate,   'javax\\.annotation\\.processing\\..*'",
        // The model and the generated code do not depend on compiler types.
        "model,      'javax\\.(?!lang\\.model\\.element\\.TypeElement$).*'",
        "layer,      'javax\\..*'",
        "column,     'javax\\..*'",
        "generate,   'javax\\.(?!lang\\.model\\.element\\.Modifier$).*'",
    })
    void stageDoesNotUseForbiddenTypes(String stage, String forbidden) throws IOException {
        assertNoImport(stage, forbidden);
    }

    private static void assertNoImport(String stage, String forbidden) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(stage))) {
            List<String> violations =
                    files.flatMap(
                                    file ->
                                            IMPORT.matcher(Golden.read(file))
                                                    .results()
                                                    .map(it -> text(file, it)))
                            .filter(text -> text.replaceFirst(".* ", "").matches(forbidden))
                            .toList();
            assertEquals(List.of(), violations);
        }
    }

    private static String text(Path file, MatchResult imported) {
        return Golden.name(file) + " imports " + imported.group(1);
    }
}

package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a value without effect in a record is a warning, and can be removed at any time. */
class NoEffectTest {

    private static final String SOURCE =
            """
            package effects;

            import dev.condyle.*;
            import dev.condyle.feature.*;
            import java.util.*;

            enum Island { DREAM, TORGERSEN }

            @Features
            record Row(%s value, @Numeric double other) {}

            @Backbone(input = Row.class%s)
            @Head(classes = 2)
            interface Net {}
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@Categorical(salt = 1) String; @Categorical String",
                "@Categorical(value = \"a\", maxCategories = 3) String; @Categorical(\"a\") String",
                "@Categorical(value = \"a\", minCount = 3) String; @Categorical(\"a\") String",
                "@Categorical(hashed = 2, minCount = 3) String; @Categorical(hashed = 2) String",
                "@Categorical(hashed = 2, unknown = Unknown.ERROR) String;"
                        + " @Categorical(hashed = 2) String",
                "@Categorical(hashed = 2, unknownBins = 3) String; @Categorical(hashed = 2) String",
                "@Categorical(unknown = Unknown.ZEROS, unknownBins = 2) String;"
                        + " @Categorical(unknown = Unknown.ZEROS) String",
                "@Categorical(identity = 2, unknownBins = 2) int; @Categorical(identity = 2) int",
                "@Categorical(outputMode = OutputMode.COUNT) String; @Categorical String",
                "@Categorical(outputMode = OutputMode.COUNT) @Embedded(2) List<String>;"
                        + " @Categorical @Embedded(2) List<String>",
                "@Categorical(unknown = Unknown.ERROR) boolean; @Categorical boolean",
                "@Categorical(unknownBins = 4) Island; @Categorical Island",
                "@Categorical(maxCategories = 4) Island; @Categorical Island",
                "@Categorical(outputMode = OutputMode.COUNT) Boolean; @Categorical Boolean",
                "@Embedded(value = 2, combiner = Combiner.SUM) String; @Embedded(2) String",
                "@Numeric(normalize = true, scale = 2) double; @Numeric(normalize = true) double",
                "@Numeric(minMax = true, offset = 2) double; @Numeric(minMax = true) double",
                "@Numeric(minMax = true, scale = 0) double; @Numeric(minMax = true) double",
                "@Numeric(log = true) boolean; @Numeric boolean",
                "@Numeric(normalize = true) Boolean; @Numeric Boolean",
                "@Numeric(minMax = true) boolean; @Numeric boolean",
            })
    void valueWithoutEffectIsIgnored(String with, String without) {
        assertIgnored(SOURCE.formatted(with, ""), SOURCE.formatted(without, ""));
    }

    @ParameterizedTest
    @CsvSource({"shape = 3"})
    void shapeOfRecordIsIgnored(String member) {
        assertIgnored(SOURCE.formatted("String", ", " + member), SOURCE.formatted("String", ""));
    }

    private void assertIgnored(String with, String without) {
        for (CompilerUnderTest compiler : CompilerUnderTest.values()) {
            Compilation one = compile(compiler, with);
            Compilation other = compile(compiler, without);
            assertEquals(List.of("CONDYLE-1014"), one.ours().stream().map(Finding::code).toList());
            assertEquals(List.of(), other.ours());
            assertTrue(one.success() && other.success(), one::toString);
            assertEquals(statements(other), statements(one));
        }
    }

    private Compilation compile(CompilerUnderTest compiler, String source) {
        return Compilation.lenient(
                compiler,
                Map.of("Net.java", source),
                folder.resolve(compiler + "" + source.hashCode()));
    }

    /** Returns the generated code without comments, which quote the annotations as written. */
    private static Map<String, String> statements(Compilation compilation) {
        Map<String, String> code = new TreeMap<>();
        compilation
                .generated()
                .forEach(
                        (name, text) -> {
                            String comments = "(?s)/\\*\\*.*?\\*/";
                            code.put(name, text.replaceAll(comments, ""));
                        });
        return code;
    }
}

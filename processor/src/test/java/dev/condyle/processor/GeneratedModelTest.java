package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.weights.ModelFolderException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the public API of generated classifiers. */
class GeneratedModelTest {

    @TempDir Path folder;
    private Compilation compilation;
    private URLClassLoader loader;
    private Models models;

    @BeforeEach
    void compile() {
        Path good = Path.of("src/test/resources/golden/good");
        compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of(
                                "DigitReader.java", Golden.read(good.resolve("DigitReader.java")),
                                "HeadsAlone.java", Golden.read(good.resolve("HeadsAlone.java"))),
                        folder.resolve("compiled"));
        loader = compilation.load();
        models = new Models(loader);
    }

    @AfterEach
    void tearDown() throws Exception {
        loader.close();
    }

    @Test
    void summaryMatchesJavadoc() throws Exception {
        try (Classifier<?, ?> model = models.create("golden.DigitReaderModel")) {
            String javadoc = compilation.generated().get("DigitReaderModel.java");
            String table =
                    javadoc.replaceFirst("(?s).*<pre>\\n", "")
                            .replaceFirst("(?s) \\* </pre>.*", "");
            assertEquals(table.replaceAll("(?m)^ \\* ", ""), model.summary());
            assertTrue(model.summary().contains("Total parameters: 34,826\n"), model.summary());
        }
    }

    @Test
    void labelsAreConstantsIntegersOrNames() throws Exception {
        Class<?> digit = loader.loadClass("golden.DigitReader$Digit");
        try (Classifier<?, ?> model = models.create("golden.DigitReaderModel")) {
            assertEquals(Arrays.asList(digit.getEnumConstants()), model.labels().values());
        }
        try (Classifier<?, ?> model = models.create("golden.HeadsAlone_ARecordModel")) {
            assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), model.labels().values());
        }
        try (Classifier<?, ?> model = models.create("golden.HeadsAlone_OddNamesModel")) {
            assertEquals(
                    List.of(
                            "</pre>",
                            "a \"quoted\" one",
                            "*/",
                            "\\u002a/",
                            "@Head $L",
                            "two\nlines"),
                    model.labels().values());
        }
    }

    @Test
    void loadsModelOnlyWithItsOwnClass() throws Exception {
        Path saved = folder.resolve("saved");
        try (Classifier<?, ?> model = models.create("golden.DigitReaderModel")) {
            model.save(saved);
        }
        byte[] weights = Files.readAllBytes(saved.resolve("model.safetensors"));
        try (Classifier<?, ?> loaded = models.load("golden.DigitReaderModel", saved)) {
            loaded.save(folder.resolve("again"));
        }
        assertEquals(
                Arrays.hashCode(weights),
                Arrays.hashCode(Files.readAllBytes(folder.resolve("again/model.safetensors"))));
        InvocationTargetException e =
                assertThrows(
                        InvocationTargetException.class,
                        () -> models.load("golden.HeadsAlone_ARecordModel", saved));
        assertInstanceOf(ModelFolderException.class, e.getCause());
    }
}

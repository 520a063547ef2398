package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.processor.run.ProgramRun;
import dev.condyle.runtime.generated.ModelSpec;
import java.lang.reflect.Field;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that generated networks, recorded as programs, compute the same as their blocks. */
class ProgramsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CustomForward",
                "CustomHeads",
                "DigitReader",
                "EveryLayer",
                "Given",
                "HeadKinds",
                "HeadsAlone",
                "Masks",
                "Renamed",
                "Sequences",
                "SeveralHeads",
                "SeveralInputs",
                "Units"
            })
    void programsComputeTheSameAsTheirBlocks(String name) throws Exception {
        Compilation compilation = compile(name);
        List<Executable> checks = new ArrayList<>();
        try (URLClassLoader loader = compilation.load()) {
            for (String model : models(compilation)) {
                ModelSpec<?, ?> spec = spec(loader, model);
                // The block of Ids returns integers, which its next layer does not accept.
                if (spec.isLearned() && !model.equals("Given_IdsModel")) {
                    checks.add(() -> assertDoesNotThrow(() -> check(spec), model));
                }
            }
            assertFalse(checks.isEmpty());
            assertAll(checks);
        }
    }

    @Test
    void programsOverRecordsComputeTheSameAsTheirBlocks() throws Exception {
        Compilation compilation = compile("ColumnClassifiers");
        try (URLClassLoader loader = compilation.load()) {
            Models models = new Models(loader);
            List<Object> words = new ArrayList<>();
            List<Object> penguins = new ArrayList<>();
            Object[] islands =
                    loader.loadClass("golden.ColumnClassifiers$Island").getEnumConstants();
            for (int i = 0; i < 9; i++) {
                words.add(models.newRecord("golden.ColumnClassifiers$Word", "word" + i % 4));
                penguins.add(
                        models.newRecord(
                                "golden.ColumnClassifiers$Penguin",
                                30.0 + i,
                                3000.0 + 300 * i,
                                islands[i % 3],
                                i % 2 == 0 ? "male" : "female",
                                "observer" + i));
            }
            checkLearned(spec(loader, "ColumnClassifiers_WordClassifierModel"), words);
            checkLearned(spec(loader, "ColumnClassifiers_CustomPassModel"), words);
            checkLearned(spec(loader, "ColumnClassifiers_PenguinClassifierModel"), penguins);
        }
    }

    private static <I> void checkLearned(ModelSpec<I, ?> spec, List<Object> rows) {
        @SuppressWarnings("unchecked") // the records of the class
        List<I> inputs = (List<I>) rows;
        ModelSpec<I, ?> renewed = spec.renewed();
        renewed.columns().orElseThrow().encoder().learn(inputs);
        check(renewed);
    }

    private static void check(ModelSpec<?, ?> spec) {
        ProgramRun.check(spec.block().get(), spec.input().arrays(), 4);
    }

    private Compilation compile(String name) {
        String file = name + ".java";
        return Compilation.lenient(
                CompilerUnderTest.JAVAC,
                Map.of(file, Golden.read(Path.of("src/test/resources/golden/good", file))),
                folder);
    }

    private static List<String> models(Compilation compilation) {
        return compilation.generated().keySet().stream()
                .filter(it -> it.endsWith("Model.java"))
                .map(it -> it.substring(0, it.length() - ".java".length()))
                .toList();
    }

    private static ModelSpec<?, ?> spec(ClassLoader loader, String model)
            throws ReflectiveOperationException {
        Field field = loader.loadClass("golden." + model).getDeclaredField("SPEC");
        field.setAccessible(true);
        return (ModelSpec<?, ?>) field.get(null);
    }
}

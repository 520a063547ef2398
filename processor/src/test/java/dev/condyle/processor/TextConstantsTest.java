package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.runtime.column.TextColumn;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the strings in annotations are exactly those of the generated classes. */
class TextConstantsTest {

    /** Returns texts with every character that is special in Java, Javadoc, JavaPoet or a regex. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < 0x300; c++) {
            texts.add(c + "." + (char) c);
        }
        for (int c = 0x2000; c < 0x2100; c++) {
            // Some are canonically equivalent, such as en quad and en space.
            texts.add(c + "." + (char) c + "x");
        }
        for (char c : "\ud800\udbff\udc00\udfff\ufeff\ufffe\uffff\u3000\u4e2d".toCharArray()) {
            texts.add("a" + c);
        }
        texts.addAll(
                List.of(
                        "\ud83d\ude00",
                        "\udc00\ud800",
                        "$L $S $T $W $Z $$ $> $<",
                        "\\u0041 \\\\u0041 \\",
                        "*/ /* // {@code x} @param <b> &lt;",
                        "\"\"\" \" '",
                        "%s %n {0}",
                        "\r\nx\r\n\n",
                        " leading and trailing "));
        return texts;
    }

    static Stream<Arguments> sizesAndCompilers() {
        return Stream.of(CompilerUnderTest.values())
                .flatMap(it -> Stream.of(Arguments.of(it, false), Arguments.of(it, true)));
    }

    @ParameterizedTest
    @MethodSource("sizesAndCompilers")
    void stringsAreExact(CompilerUnderTest compiler, boolean few, @TempDir Path folder)
            throws Exception {
        List<String> all = texts();
        // Long lists are generated in another way than short ones.
        List<String> texts = few ? all.subList(all.size() - 400, all.size()) : all;
        String array =
                texts.stream().map(TextConstantsTest::literal).collect(Collectors.joining(", "));
        String source =
                """
                package golden;

                import dev.condyle.*;
                import dev.condyle.feature.*;
                import dev.condyle.runtime.Layer;

                class Texts {
                    @Backbone(input = float[].class, shape = 4)
                    static class Net {
                        @Head(names = {ARRAY}) Layer first;
                        @Head(names = {"a", "\\u2028b"}) Layer second;
                    }

                    @Features
                    record Row(
                            @Categorical({ARRAY}) String word,
                            @Categorical({"\\u2028", "\\ud800"}) String letter,
                            @Column(value = "a\\u2029", separator = "\\u0000")
                                    java.util.List<String> many,
                            @Embedded(value = 2, shared = "\\u0085") @Categorical({"c", "d"})
                                    String one,
                            @Embedded(value = 2, shared = "\\u0085") @Categorical({"c", "d"})
                                    String two) {}
                }
                """
                        .replace("ARRAY", array);
        Compilation compilation =
                Compilation.lenient(compiler, Map.of("Texts.java", source), folder);
        assertEquals(List.of(), compilation.findings());
        try (URLClassLoader loader = compilation.load()) {
            assertEquals(texts, labels(loader));
            assertEquals(texts, vocabulary(loader, texts));
        }
    }

    /** Returns the labels of a head. */
    private static List<String> labels(ClassLoader loader) throws ReflectiveOperationException {
        var field = loader.loadClass("golden.Texts_NetModel").getDeclaredField("FIRST_TASK");
        field.setAccessible(true);
        var task = (dev.condyle.runtime.data.Task<?, ?>) field.get(null);
        return task.target().names();
    }

    /** Returns the texts at their indices in the vocabulary of a column. */
    private static List<String> vocabulary(ClassLoader loader, List<String> texts)
            throws ReflectiveOperationException {
        var constructor = loader.loadClass("golden.Texts_RowEncoder").getDeclaredConstructor();
        constructor.setAccessible(true);
        var field = constructor.getDeclaringClass().getDeclaredField("word");
        field.setAccessible(true);
        TextColumn column = (TextColumn) field.get(constructor.newInstance());
        String[] found = new String[texts.size()];
        for (String text : texts) {
            ByteBuffer out = ByteBuffer.allocate(Float.BYTES * (texts.size() + 2));
            column.write(text, out);
            out.flip();
            found[out.getInt()] = text;
        }
        return List.of(found);
    }

    private static String literal(String text) {
        return text.chars()
                .mapToObj(c -> c == '\n' ? "\\n" : c == '\r' ? "\\r" : escape(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escape(int c) {
        return c == '"' || c == '\\' ? "\\" + (char) c : String.format("\\u%04x", c);
    }
}

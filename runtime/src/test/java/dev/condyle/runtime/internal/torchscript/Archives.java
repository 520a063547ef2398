package dev.condyle.runtime.internal.torchscript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import com.google.gson.Gson;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.weights.TorchArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks archives of programs. With {@code -Dcondyle.archives=FOLDER}, they are also written to a
 * folder, for check_archives.py.
 */
public final class Archives {

    private static final String FOLDER = System.getProperty("condyle.archives");

    /** An array as check_archives.py reads it. */
    private record Data(String type, long[] shape, double[] values) {

        static List<Data> of(NDList arrays) {
            return arrays.stream().map(Data::of).toList();
        }

        private static Data of(NDArray array) {
            return new Data(
                    array.getDataType().toString(),
                    array.getShape().getShape(),
                    array.toType(DataType.FLOAT64, false).toDoubleArray());
        }
    }

    private Archives() {}

    /** Returns the archive of a program. */
    public static byte[] bytes(Program program, Map<String, byte[]> extra) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScriptArchive.write(program, extra, bytes);
        return bytes.toByteArray();
    }

    /** Checks that an archive is accepted, and that its bytes only depend on the program. */
    public static void check(
            String name, Program program, NDList inputs, NDList outputs, Path folder)
            throws IOException {
        Map<String, List<Data>> data =
                Map.of("inputs", Data.of(inputs), "outputs", Data.of(outputs));
        String json = new Gson().toJson(Map.of("data", data));
        Map<String, byte[]> extra = Map.of("check.json", json.getBytes(StandardCharsets.UTF_8));
        byte[] archive = bytes(program, extra);
        assertArrayEquals(archive, bytes(program, extra));
        Path file = Files.write(folder.resolve(name + ".pt"), archive);
        TorchArchive.check(file);
        String code = ScriptCode.of(program).source();
        assertEquals(code.length(), StandardCharsets.US_ASCII.encode(code).remaining());
        if (FOLDER != null) {
            Files.write(Path.of(FOLDER, name + ".pt"), archive);
        }
    }

    /** Returns the lines of the code of a program. */
    static List<String> code(Program program) {
        return Arrays.asList(ScriptCode.of(program).source().split("\n"));
    }
}

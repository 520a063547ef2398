package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsHeaderTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}
                    0  | {}
                    0  | {'__metadata__':{'a':'b','c':''}}
                    4  | {'a':{'data_offsets':[0,4],'shape':[],'dtype':'F32'}}
                    0  | {'a':{'dtype':'F32','shape':[0,9223372036854775807,2],'data_offsets':[0,0]}}
                    3  | {'b':{'dtype':'U8','shape':[2],'data_offsets':[1,3]},'a':{'dtype':'BOOL','shape':[1],'data_offsets':[0,1]}}
                    4  | {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[0],'data_offsets':[4,4]}}
                    """)
    void validHeadersAreAccepted(int dataBytes, String json) {
        SafetensorsHeader.parse(json.replace('\'', '"') + "   ", 100, 100 + dataBytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    8  | [] | does not begin with '{'
                    8  | {} | its tensors end at byte 100, but the file has 108 bytes
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} x | not valid JSON
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} {} | not valid JSON
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]} | not valid JSON
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},} | not valid JSON
                    8  | {a:{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | not valid JSON
                    8  | {'a':[]} | not valid JSON
                    8  | {'a':null} | not valid JSON
                    8  | {'a':{'dtype':'F32','shape':{},'data_offsets':[0,8]}} | not valid JSON
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,9]}} | tensor 'a' is at bytes 0 to 9 of the data, but the data has 8 bytes: the file is truncated or corrupt
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | tensor 'a' is at bytes 8 to 0 of the data
                    8  | {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,8]}} | tensor 'a' has 8 bytes, which does not match the shape [1] of type F32
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8,8]}} | tensor 'a' has 3 offsets instead of 2
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[0]}} | tensor 'a' has 1 offsets instead of 2
                    8  | {'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | tensor 'a' has a shape with -2, which is not an integer from 0 to 2^63 - 1
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}} | tensor 'a' has offsets with -8, which is not an integer from 0 to 2^63 - 1
                    8  | {'a':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}} | tensor 'a' has a shape with 2.0
                    8  | {'a':{'dtype':'F32','shape':[2e0],'data_offsets':[0,8]}} | tensor 'a' has a shape with 2e0
                    8  | {'a':{'dtype':'F32','shape':['2'],'data_offsets':[0,8]}} | tensor 'a' has a shape that are not numbers
                    8  | {'a':{'dtype':'F32','shape':[9223372036854775808],'data_offsets':[0,8]}} | with 9223372036854775808
                    8  | {'a':{'dtype':'F32','shape':[4611686018427387906],'data_offsets':[0,8]}} | which is too large
                    8  | {'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,8]}} | which is too large
                    8  | {'a':{'dtype':'F32','shape':[2],'data_offsets':[9223372036854775807,9223372036854775807]}} | of the data, but the data has 8 bytes
                    8  | {'a':{'dtype':'F8_E4M3','shape':[8],'data_offsets':[0,8]}} | tensor 'a' has the type F8_E4M3, which is not supported; convert it to F32
                    8  | {'a':{'dtype':4,'shape':[8],'data_offsets':[0,8]}} | tensor 'a' has a dtype that is not a string
                    8  | {'a':{'dtype':'U8','shape':[8]}} | tensor 'a' has no dtype, shape or data_offsets
                    8  | {'a':{'dtype':'U8','dtype':'U8','shape':[8],'data_offsets':[0,8]}} | tensor 'a' has two entries 'dtype'
                    8  | {'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8],'x':1}} | tensor 'a' has an unknown entry 'x'
                    8  | {'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]},'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]}} | two tensors named 'a'
                    8  | {'a':{'dtype':'U8','shape':[6],'data_offsets':[0,6]},'b':{'dtype':'U8','shape':[4],'data_offsets':[4,8]}} | tensor 'b' starts at byte 104 of the file, but the previous tensor ends at byte 106
                    8  | {'a':{'dtype':'U8','shape':[8],'data_offsets':[0,8]},'b':{'dtype':'U8','shape':[8],'data_offsets':[0,8]}} | tensor 'b' starts at byte 100 of the file, but the previous tensor ends at byte 108
                    8  | {'a':{'dtype':'U8','shape':[2],'data_offsets':[0,2]},'b':{'dtype':'U8','shape':[4],'data_offsets':[4,8]}} | tensor 'b' starts at byte 104 of the file, but the previous tensor ends at byte 102
                    8  | {'a':{'dtype':'U8','shape':[4],'data_offsets':[4,8]}} | tensor 'a' starts at byte 104 of the file, but the previous tensor ends at byte 100
                    8  | {'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]}} | its tensors end at byte 104, but the file has 108 bytes
                    0  | {'__metadata__':{'a':1}} | its metadata 'a' is not a string
                    0  | {'__metadata__':{'a':'1','a':'2'}} | its metadata has two entries 'a'
                    0  | {'__metadata__':{},'__metadata__':{}} | two entries __metadata__
                    """)
    void invalidHeadersAreRejectedWithTheReason(int dataBytes, String json, String reason) {
        WeightsException refused =
                assertThrows(
                        WeightsException.class,
                        () ->
                                SafetensorsHeader.parse(
                                        json.replace('\'', '"'), 100, 100 + dataBytes));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void aHugeHeaderIsNotAllocated() throws IOException {
        assertRejected(
                100_000_001L,
                "its header claims to have 100000001 bytes, but the limit is 100000000");
        assertRejected(-1, "its header claims to have 18446744073709551615 bytes");
        assertRejected(
                90_000_000, "its header claims to have 90000000 bytes, but the file has only 10");
    }

    @Test
    void aHeaderThatIsNotUtf8IsRejected() throws IOException {
        Path path = folder.resolve("file.safetensors");
        Files.write(path, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xFF});
        assertEquals(
                path
                        + " is not a valid safetensors file: its header is not UTF-8. Download it or save"
                        + " it again.",
                assertThrows(WeightsException.class, () -> SafetensorsFile.open(path).close())
                        .getMessage());
    }

    @Test
    void deeplyNestedJsonIsRejected() {
        String json = "{\"a\":" + "[".repeat(1_000_000);
        assertThrows(WeightsException.class, () -> SafetensorsHeader.parse(json, 100, 100));
    }

    private void assertRejected(long headerBytes, String reason) throws IOException {
        Path path = folder.resolve("file.safetensors");
        ByteBuffer bytes =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(headerBytes);
        bytes.put("{}".getBytes(StandardCharsets.UTF_8));
        Files.write(path, bytes.array());
        String message =
                assertThrows(WeightsException.class, () -> SafetensorsFile.open(path).close())
                        .getMessage();
        assertTrue(message.contains(reason), message);
    }
}

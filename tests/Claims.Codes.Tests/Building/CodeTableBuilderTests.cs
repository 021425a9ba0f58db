using System.IO.Compression;
using Claims.Codes.Building;
using Claims.Contracts;
using Claims.Testing;

namespace Claims.Codes.Tests.Building;

public class CodeTableBuilderTests
{
    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var first = CodeTableBuilder.Build(SmallTables.Directory, TextWriter.Null);
        var second = CodeTableBuilder.Build(SmallTables.Directory, TextWriter.Null);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Codes_words_and_dates_survive_the_file()
    {
        var file = CodeTableBuilder.Build(SmallTables.Directory, TextWriter.Null);

        var catalogue = CodeCatalogue.Read(new MemoryStream(file));

        Assert.Equal(["E11", "E119"], catalogue.Codes(CodeSystem.Icd10Cm));
        Assert.Equal(["complication", "diabete", "mellitus", "type", "without"], WordsOf(catalogue, CodeSystem.Icd10Cm, "E119"));
        Assert.True(catalogue.Exists(CodeSystem.Hcpcs, "A4321", new DateOnly(2017, 12, 31)));
        Assert.False(catalogue.Exists(CodeSystem.Hcpcs, "A4321", new DateOnly(2018, 1, 1)));
        Assert.Equal('D', catalogue.Coverage("A4321"));
    }

    [Fact]
    public void Headers_of_icd_9_are_the_prefixes_of_its_codes()
    {
        var catalogue = CodeCatalogue.Read(new MemoryStream(CodeTableBuilder.Build(SmallTables.Directory, TextWriter.Null)));

        Assert.Equal(["250", "2500", "25000", "E800", "E8000"], catalogue.Codes(CodeSystem.Icd9Cm));
        Assert.False(catalogue.IsBillable(CodeSystem.Icd9Cm, "250"));
        Assert.True(catalogue.IsBillable(CodeSystem.Icd9Cm, "25000"));
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        var empty = Directory.CreateTempSubdirectory();

        var thrown = Assert.Throws<FileNotFoundException>(() => CodeTableBuilder.Build(empty.FullName, TextWriter.Null));

        Assert.Contains("icd10cm_order", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_file_is_what_the_published_tables_give()
    {
        var built = CodeTableBuilder.Build(PublicData.Path("codes"), TextWriter.Null);

        using var shipped = typeof(CodeCatalogue).Assembly.GetManifestResourceStream("codes.bin")!;

        Assert.Equal(Decompressed(new MemoryStream(built)), Decompressed(shipped));
    }

    private static byte[] Decompressed(Stream file)
    {
        using var content = new MemoryStream();
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        brotli.CopyTo(content);
        return content.ToArray();
    }

    private static IEnumerable<string> WordsOf(CodeCatalogue catalogue, CodeSystem system, string code) =>
        catalogue.Words(system, code).ToArray().Select(id => catalogue.Vocabulary[id]).Order();
}

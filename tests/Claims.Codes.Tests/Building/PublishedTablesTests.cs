using System.IO.Compression;
using System.Text;
using Claims.Codes.Building;
using Claims.Testing;

namespace Claims.Codes.Tests.Building;

public class PublishedTablesTests
{
    [Theory]
    [InlineData("60-9,,,,,", new[] { "CIM 60-9" })]
    [InlineData(",,,60.9,,", new[] { "CIM 60-9" })]
    [InlineData("60-9,,,60.9,2130 b,2130.B", new[] { "CIM 60-9", "MCM 2130B" })]
    [InlineData(",,,2100.5,,", new[] { "MCM 2100.5" })]
    [InlineData(",,,,,", new string[0])]
    public void A_manual_section_has_one_spelling(string columns, string[] expected)
    {
        var folder = Table($"HCPC,LONG DESCRIPTION,SHORT DESCRIPTION,CIM1,CIM2,CIM3,MCM1,MCM2,MCM3,COV,ADD DT,TERM DT\nE0100,Cane,Cane,{columns},D,,\n");

        var code = Assert.Single(PublishedTables.Hcpcs(folder));

        Assert.Equal(expected, code.ManualSections);
    }

    [Fact]
    public void A_table_without_these_columns_names_no_sections() =>
        Assert.Empty(Assert.Single(PublishedTables.Hcpcs(SmallTables.Directory)).ManualSections);

    [Fact]
    public void What_a_folder_lacks_is_named()
    {
        Assert.Empty(PublishedTables.Missing(SmallTables.Directory));
        Assert.Equal(3, PublishedTables.Missing(Table("HCPC\n")).Count);
        Assert.Equal(4, PublishedTables.Missing(Path.Combine(SmallTables.Directory, "nowhere")).Count);
    }

    private static string Table(string content)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        using var gzip = new GZipStream(File.Create(Path.Combine(folder, "hcpcs_level2.csv.gz")), CompressionLevel.Fastest);
        gzip.Write(Encoding.Latin1.GetBytes(content));
        return folder;
    }
}

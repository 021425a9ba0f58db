using System.IO.Compression;
using System.Text;

using Claims.Cli.Submitting;

namespace Claims.Cli.Tests.Submitting;

public sealed class SubmissionFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-submit-");

    [Fact]
    public void Lines_go_in_batches_that_together_are_the_file()
    {
        var text = string.Concat(Enumerable.Range(0, 600).Select(i => $"{{\"resourceType\":\"Claim\",\"id\":\"{i}\"}}\n"));

        var parts = SubmissionFile.Read(Write("claims.ndjson", text)).ToList();

        Assert.Equal(3, parts.Count);
        Assert.Equal(text, Text(parts));
        Assert.All(parts, part => Assert.Equal("application/fhir+ndjson", part.MediaType));
    }

    [Fact]
    public void What_claims_refer_to_keeps_the_rest_of_the_file_together()
    {
        var text = "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n" + string.Concat(Enumerable.Repeat("{\"resourceType\":\"Claim\"}\n", 600));

        Assert.Single(SubmissionFile.Read(Write("claims.ndjson", text)));
    }

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        var path = Path.Combine(_folder.FullName, "one.json.gz");
        using (var file = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            file.Write("{}"u8);
        }

        Assert.Equal("{}", Text([.. SubmissionFile.Read(path)]));
    }

    [Fact]
    public void Interchanges_are_never_torn()
    {
        var header = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261102*0915*^*00501*000000101*0*T*:~";
        Assert.Equal(106, header.Length);
        var interchange = header + string.Concat(Enumerable.Repeat("NTE*ADD*WORDS~", 200_000));

        var parts = SubmissionFile.Read(Write("claims.837", interchange + interchange + interchange)).ToList();

        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.StartsWith("ISA", Encoding.UTF8.GetString(part.Content.Span), StringComparison.Ordinal));
        Assert.Equal(interchange + interchange + interchange, Text(parts));
    }

    [Fact]
    public void A_folder_is_read_in_a_fixed_order_without_hidden_files()
    {
        Write("b.json", "{}");
        Write("a.json", "{}");
        Write(".hidden", "{}");

        Assert.Equal(["a.json", "b.json"], SubmissionFile.Find(_folder.FullName).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Text(IEnumerable<SubmissionPart> parts) => string.Concat(parts.Select(part => Encoding.UTF8.GetString(part.Content.Span)));
}

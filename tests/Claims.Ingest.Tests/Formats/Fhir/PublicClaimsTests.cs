using System.IO.Compression;

using Claims.Ingest.Formats.Fhir;
using Claims.Testing;

namespace Claims.Ingest.Tests.Formats.Fhir;

public class PublicClaimsTests
{
    [Fact]
    public void Every_synthetic_claim_is_found_and_read()
    {
        using var file = new GZipStream(File.OpenRead(PublicData.Path("fhir/synthea/smart_Claim.ndjson.gz")), CompressionMode.Decompress);
        var content = new MemoryStream();
        file.CopyTo(content);

        var read = new FhirFormat().Read(content.ToArray(), "synthea");

        Assert.Equal(22_810, read.Claims.Count);
        Assert.DoesNotContain(read.Claims, claim => claim.Claim is null);
    }

    [Fact]
    public void Every_example_of_the_specification_is_found()
    {
        var files = Directory.GetFiles(PublicData.Path("fhir/examples"), "claim-example*.json");

        Assert.Equal(17, files.Length);
        Assert.All(files, file => Assert.Single(new FhirFormat().Read(File.ReadAllBytes(file), "").Claims));
    }
}

using Claims.Contracts;
using Claims.Ingest.Formats.X12;

namespace Claims.Ingest.Tests.Formats.X12;

public sealed class SampleFilesTests
{
    [Theory]
    [InlineData("professional.837", ClaimKind.Professional, 6)]
    [InlineData("institutional.837", ClaimKind.Institutional, 4)]
    [InlineData("dental.837", ClaimKind.Dental, 4)]
    public void A_sample_is_read_without_faults(string name, ClaimKind kind, int count)
    {
        var submission = new X12Format().Read(Sample(name), "");

        Assert.Empty(submission.Faults);
        Assert.Equal(count, submission.Claims.Count);
        Assert.All(submission.Claims, c =>
        {
            Assert.Empty(c.Faults);
            Assert.Equal(kind, c.Claim!.Kind);
            Assert.Equal(c.Claim.TotalCharge, c.Claim.Lines.Sum(l => l.Charge));
        });
    }

    [Fact]
    public void The_malformed_sample_has_two_faulty_claims_of_three()
    {
        var submission = new X12Format().Read(Sample("malformed.837"), "");

        Assert.Equal([3, 3, 0], submission.Claims.Select(c => c.Faults.Count));
    }

    [Fact]
    public void The_samples_show_a_dependent_another_payer_a_replacement_and_a_void()
    {
        List<Claim> claims = [.. Read("professional.837"), .. Read("institutional.837")];

        Assert.Contains(claims, c => c.Member.IsDependent);
        Assert.Contains(claims, c => c.OtherPayers is [{ Paid: 118.08m, PaidOn: not null }]);
        Assert.Contains(claims, c => c is { Frequency: ClaimFrequency.Replacement, OriginalNumber: not null });
        Assert.Contains(claims, c => c is { Frequency: ClaimFrequency.Void, OriginalNumber: not null });
    }

    private static IEnumerable<Claim> Read(string name) => new X12Format().Read(Sample(name), "").Claims.Select(c => c.Claim!);

    internal static byte[] Sample(string name)
    {
        var folder = Corpus.Ancestors(AppContext.BaseDirectory).Select(a => Path.Combine(a, "services", "Cli", "Samples")).First(Directory.Exists);
        return File.ReadAllBytes(Path.Combine(folder, name));
    }
}

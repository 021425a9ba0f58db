using System.Text;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Simulation.Writers;
using Claims.Codes;
using Claims.Contracts;
using Claims.Ingest.Formats.Fhir;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Validation;

namespace Claims.Ingest.Tests.Formats;

/// <summary>What the simulator writes is what the readers read, and Ingest finds nothing wrong with it, planted faults included.</summary>
public class RoundTripTests
{
    private static readonly PolicyLibrary Policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));

    private static readonly IReadOnlyList<Claim> Claims = new ClaimSimulator(
        Policies, SimulationTables.Load(), new SimulationOptions { Seed = 9, FaultRate = 0.3 }).Generate(400).Select(simulated => simulated.Claim).ToList();

    [Fact]
    public void X12_carries_claims_unchanged()
    {
        var sent = Claims.Where(claim => X12Writer.Version(claim.Kind) is not null).ToList();

        var read = new X12Format().Read(Encoding.UTF8.GetBytes(X12Writer.Write(sent, new DateOnly(2026, 11, 1), 1)), "simulator");

        Assert.DoesNotContain(read.Claims.SelectMany(claim => claim.Faults), fault => !fault.IsWarning);
        var byNumber = read.Claims.ToDictionary(claim => claim.Number!, claim => claim.Claim!);
        Assert.All(sent, claim => AssertSame(claim, byNumber[claim.Key.Number]));
    }

    [Fact]
    public void FHIR_carries_claims_unchanged()
    {
        var sent = Claims.Where(claim => claim.OtherPayers.Count == 0).ToList();
        var lines = string.Join('\n', sent.Select(claim => FhirWriter.Write(claim).ToJsonString()));

        var read = new FhirFormat().Read(Encoding.UTF8.GetBytes(lines), "simulator");

        Assert.Empty(read.Claims.SelectMany(claim => claim.Faults));
        Assert.All(sent.Zip(read.Claims), pair => AssertSame(pair.First, pair.Second.Claim!));
    }

    [Fact]
    public void Ingest_finds_nothing_wrong_with_simulated_claims()
    {
        var codes = CodeCatalogue.Load();

        var faults = Claims.SelectMany(claim => ClaimValidator.Validate(claim, new DateOnly(2028, 1, 1), codes)).Where(fault => !fault.IsWarning);

        Assert.Empty(faults.Select(fault => $"{fault.Code} {fault.Path} {fault.Message}").Distinct());
    }

    private static void AssertSame(Claim sent, Claim read)
    {
        Assert.Equal((sent.Key.Number, sent.Kind, sent.TotalCharge, sent.SubmittedOn), (read.Key.Number, read.Kind, read.TotalCharge, read.SubmittedOn));
        Assert.Equal((sent.Member.BirthDate, sent.Member.Sex, sent.PriorAuthorization), (read.Member.BirthDate, read.Member.Sex, read.PriorAuthorization));
        Assert.Equal((sent.BillingProvider.Npi, sent.ReferringProvider?.Npi), (read.BillingProvider.Npi, sent.Kind == ClaimKind.Institutional ? null : read.ReferringProvider?.Npi));
        Assert.Equal(sent.Diagnoses.Select(diagnosis => diagnosis.Code), read.Diagnoses.Select(diagnosis => diagnosis.Code));
        Assert.Equal(
            sent.Lines.Select(line => (line.Number, line.Code, line.Units, line.Charge, line.From, string.Join(',', line.Modifiers), string.Join(',', line.DiagnosisPointers))),
            read.Lines.Select(line => (line.Number, line.Code, line.Units, line.Charge, line.From, string.Join(',', line.Modifiers), string.Join(',', line.DiagnosisPointers))));
    }
}

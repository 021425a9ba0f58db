using System.Globalization;
using System.Text;
using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Writers;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Writes simulated claims to a folder in all three formats, a third each: <c>claims.837</c>, <c>claims.fhir.ndjson</c>, <c>claims.ndjson</c>, what was
/// planted to <c>labels.csv</c>, and what the members had before to <c>history.csv</c>. The same options give the same bytes.
/// </summary>
public static class SimulationRun
{
    /// <summary>Claims of one interchange: enough that envelopes do not matter, few enough to hold.</summary>
    private const int ClaimsPerInterchange = 500;

    /// <param name="progress">Told the number of claims written so far.</param>
    public static void Write(string directory, PolicyLibrary policies, SimulationOptions options, int count, Action<int>? progress = null) =>
        Write(directory, PolicyBlinder.Blind(policies, options), options, count, progress);

    /// <summary>
    /// The same under pairs of policies. Where any is seen otherwise than it is meant, the folder <c>policies</c> holds them as they are seen, and
    /// <c>policies/meant</c> as they are meant.
    /// </summary>
    public static void Write(string directory, IReadOnlyList<GeneratedPolicy> policies, SimulationOptions options, int count, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(directory);
        if (policies.Any(policy => policy.Seen.Hash != policy.True.Hash))
        {
            WritePolicies(Path.Combine(directory, "policies"), policies.Select(policy => policy.Seen));
            WritePolicies(Path.Combine(directory, "policies", "meant"), policies.Select(policy => policy.True));
        }

        using var x12 = Open(directory, "claims.837");
        using var fhir = Open(directory, "claims.fhir.ndjson");
        using var json = Open(directory, "claims.ndjson");
        using var labels = Open(directory, "labels.csv");
        labels.WriteLine("submitter,number,version,fault,line,clause,difficulty");
        using var history = Open(directory, "history.csv");
        history.WriteLine("submitter,number,version,code,day,provider,units,charge,prior_claim,prior_line");

        var interchange = new List<Claim>();
        var control = 0;
        var done = 0;
        foreach (var simulated in new ClaimSimulator(policies, SimulationTables.Load(), options).Generate(count))
        {
            // The receiving side resolves the policy by the payer; what the simulator knows must not help it.
            var claim = simulated.Claim with { Policy = simulated.Claim.Policy with { PolicyId = null } };
            var form = done % 3;
            if (form == 0 && X12Writer.Version(claim.Kind) is not null)
            {
                interchange.Add(claim);
            }
            else if (form == 1 && claim.OtherPayers.Count == 0)
            {
                fhir.WriteLine(FhirWriter.Write(claim).ToJsonString());
            }
            else
            {
                json.WriteLine(JsonSerializer.Serialize(claim, ClaimJson.Options));
            }

            if (interchange.Count == ClaimsPerInterchange)
            {
                x12.Write(X12Writer.Write(interchange, options.To, ++control));
                interchange.Clear();
            }

            WriteLabels(labels, simulated);
            WriteHistory(history, simulated);
            done++;
            progress?.Invoke(done);
        }

        if (interchange.Count > 0)
        {
            x12.Write(X12Writer.Write(interchange, options.To, ++control));
        }
    }

    private static void WritePolicies(string directory, IEnumerable<Policy> policies)
    {
        Directory.CreateDirectory(directory);
        foreach (var policy in policies)
        {
            File.WriteAllText(Path.Combine(directory, $"{policy.Id}-{policy.Version}.md"), PolicyWriter.Write(policy));
        }
    }

    private static void WriteLabels(StreamWriter labels, SimulatedClaim simulated)
    {
        var key = simulated.Claim.Key;
        foreach (var fault in simulated.Faults)
        {
            labels.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Submitter},{key.Number},{key.Version},{fault.Kind},{fault.LineNumber},{fault.ClauseId},{fault.Difficulty}"));
        }
    }

    private static void WriteHistory(StreamWriter history, SimulatedClaim simulated)
    {
        var key = simulated.Claim.Key;
        foreach (var prior in simulated.History)
        {
            history.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{key.Submitter},{key.Number},{key.Version},{prior.Code},{prior.Day:yyyy-MM-dd},{prior.Provider},{prior.Units},{prior.Charge},{prior.ClaimNumber},{prior.Line}"));
        }
    }

    private static StreamWriter Open(string directory, string name) => new(Path.Combine(directory, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
}

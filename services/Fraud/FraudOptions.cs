using System.ComponentModel.DataAnnotations;

namespace Claims.Fraud;

/// <summary>What a wrong payment and a review cost, and how much is drawn at random. Section <c>Fraud</c>.</summary>
public sealed class FraudOptions : IValidatableObject
{
    public const string Section = "Fraud";

    /// <summary>Share of the claims of the stream that should not be paid as billed: what the risk of a claim is calibrated to.</summary>
    [Range(0.0001, 0.5)]
    public double BaseRate { get; set; } = 0.05;

    /// <summary>File of weights that <c>claims train risk</c> wrote. Empty: those that come with the program.</summary>
    public string? RiskWeights { get; set; }

    /// <summary>Folder of a provider model that <c>claims train providers</c> wrote. Empty: providers are held against their peers only.</summary>
    public string? ProviderModel { get; set; }

    /// <summary>Cost of one review, in the currency of the claims.</summary>
    [Range(0.01, 1_000_000)]
    public double ReviewCost { get; set; } = 25;

    /// <summary>Share of the charge that is lost when an improper claim is paid.</summary>
    [Range(0.01, 1)]
    public double MissedShare { get; set; } = 1;

    /// <summary>Least risk that goes to review, whatever the claim is worth: without it, every large claim would.</summary>
    [Range(0.0, 1.0)]
    public double MinimumRisk { get; set; } = 0.25;

    /// <summary>Risk from which on a claim goes to review, however little it is worth: small claims are copied in large numbers.</summary>
    [Range(0.0, 1.0)]
    public double CertainRisk { get; set; } = 0.9;

    /// <summary>Share of the claims below the threshold that is reviewed at random.</summary>
    [Range(0.0001, 1)]
    public double AuditProbability { get; set; } = 0.02;

    /// <summary>
    /// Secret of the audit draw, the same for all instances. Empty: one is made at the first start and kept in storage.
    /// Who knows it can tell which claims will be audited.
    /// </summary>
    [MinLength(32, ErrorMessage = "Fraud:AuditKey must have at least 32 characters, or be left out.")]
    public string? AuditKey { get; set; }

    /// <summary>Days before and after a service within which another of the same code can be its copy with the date changed.</summary>
    [Range(0, 30)]
    public int NearDays { get; set; } = 3;

    /// <summary>Fewest providers of a peer group before a volume is held against it.</summary>
    [Range(2, 1_000)]
    public int MinimumPeers { get; set; } = 10;

    /// <summary>Fewest days or weeks that the providers of a peer group have billed before a volume is held against them.</summary>
    [Range(10, 1_000_000)]
    public int MinimumPeriods { get; set; } = 100;

    /// <summary>Seconds for which what is known of peers and links is used again before it is read anew; 0 reads it for every batch.</summary>
    [Range(0, 86_400)]
    public int PeerSeconds { get; set; } = 60;

    /// <summary>Folder of CMS's tables of unit (MUE) and pair (PTP) edits; without it no edit is known, and every outcome is "not covered".</summary>
    public string? EditTables { get; set; }

    /// <summary>How often that folder is looked at, in seconds; what changed is read again. 0: never.</summary>
    [Range(0, 86_400)]
    public int EditTablesWatchSeconds { get; set; } = 5;

    /// <summary>How long to wait for Scoring to explain a claim.</summary>
    [Range(10, 600_000)]
    public int ExplanationTimeoutMilliseconds { get; set; } = 15_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MinimumRisk > CertainRisk)
        {
            yield return new ValidationResult(
                $"Fraud:MinimumRisk ({MinimumRisk}) must not be above Fraud:CertainRisk ({CertainRisk}).", [nameof(MinimumRisk), nameof(CertainRisk)]);
        }
    }
}

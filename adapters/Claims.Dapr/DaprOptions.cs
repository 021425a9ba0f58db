using System.ComponentModel.DataAnnotations;

namespace Claims.Dapr;

/// <summary>What is taken from Dapr's building blocks instead of files and the database; each by itself. Section <c>Dapr</c>.</summary>
public sealed class DaprOptions
{
    public const string Section = "Dapr";

    /// <summary>Component that holds secrets. Empty: settings come from files, variables and arguments only.</summary>
    public string? SecretStore { get; set; }

    /// <summary>Name of the secret whose keys are settings, <c>Storage__Database</c> for <c>Storage:Database</c>.</summary>
    [Required]
    public string Secret { get; set; } = "claims";

    /// <summary>Component that holds settings which may change while services run. Empty: they change only with files.</summary>
    public string? ConfigurationStore { get; set; }

    /// <summary>Settings that are taken from it, with commas between. No other key of the store is looked at: who may write there must not be able to move the database.</summary>
    [Required]
    public string ConfigurationKeys { get; set; } = "Fraud:ReviewCost,Fraud:MissedShare,Fraud:MinimumRisk,Fraud:CertainRisk,Fraud:AuditProbability";

    /// <summary>Component that keeps what models are held against. Empty: the database does.</summary>
    public string? StateStore { get; set; }

    /// <summary>How long to wait at start for the side-car, in seconds.</summary>
    [Range(1, 600)]
    public int WaitSeconds { get; set; } = 30;

    /// <summary>Addresses of the side-car. Empty: as the variables say that Dapr sets (DAPR_GRPC_PORT and others).</summary>
    public string? GrpcEndpoint { get; set; }

    /// <inheritdoc cref="GrpcEndpoint"/>
    public string? HttpEndpoint { get; set; }

    internal IReadOnlyList<string> Keys => ConfigurationKeys.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

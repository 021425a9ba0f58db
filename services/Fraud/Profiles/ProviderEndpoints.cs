using Claims.Fraud.Providers;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;

namespace Claims.Fraud.Profiles;

/// <summary><c>GET /providers/{id}</c>: what is known of a billing provider, as storage has it now.</summary>
internal static class ProviderEndpoints
{
    public static void MapProviders(this IEndpointRouteBuilder routes) => routes.MapGroup("/providers").WithTags("Providers")
        .MapGet("/{provider}", FindAsync)
        .Needs(Scope.ReadClaims)
        .WithSummary("Profile, peers, links, features and risk of a billing provider, by its NPI, or id:… where it has none")
        .Produces<ProviderAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> FindAsync(
        string provider, Database database, ProviderSurroundings surroundings, ProviderModels models, CancellationToken cancellation) =>
        await database.ReadAsync(
            async connection => await surroundings.FindAsync(connection, provider) is { } standing
                ? ProviderAnswer.Of(standing, await ProviderRisk.FindAsync(connection, models.Served, standing))
                : null,
            cancellation) is { } answer
            ? Results.Ok(answer)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such provider", detail: "No claim of this billing provider has been assessed.");
}

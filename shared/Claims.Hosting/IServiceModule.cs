using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting;

/// <summary>
/// One service of the flow, in a form that runs alone in its own process or together with the others in one:
/// <see cref="ServiceHost"/> wires any set of them over one bus and one storage.
/// </summary>
public interface IServiceModule
{
    /// <summary>Lower-case name: prefix of its queues and tables, and its section of the configuration.</summary>
    string Name { get; }

    /// <summary>Scripts that make this service's tables, oldest first. See <see cref="Storage.Migration"/>.</summary>
    IReadOnlyList<Storage.Migration> Migrations { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    void AddConsumers(IBusRegistrationConfigurator bus);

    /// <summary>Makes queues at the broker that are not those of consumers.</summary>
    Task DeclareQueuesAsync(IServiceProvider services, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What requests pass through before they reach an endpoint, after sign-in.</summary>
    void Use(IApplicationBuilder app)
    {
    }

    void MapEndpoints(IEndpointRouteBuilder routes);
}

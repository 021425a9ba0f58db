namespace Claims.Testing.Servers;

/// <summary>Images of the servers, the same as in <c>docker-compose.yml</c>.</summary>
public static class ServerImages
{
    public const string RabbitMq = "rabbitmq:4.0-management";
    public const string Postgres = "postgres:17";
}
